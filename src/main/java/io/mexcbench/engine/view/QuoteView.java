package io.mexcbench.engine.view;

import java.util.Optional;

/**
 * The last quote.
 *
 * @param timeMillis when the exchange sent it
 * @param bid empty if nobody bids
 */
public record QuoteView(long timeMillis, Optional<LevelView> bid, Optional<LevelView> ask) {}
