package io.mexcbench.engine.view;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one pair.
 *
 * @param isLive whether the book is that of the exchange; it is empty if not
 * @param version of the book
 * @param bids highest first, as many as are shown at most
 * @param asks lowest first
 * @param trades the latest, newest first
 * @param bars of a minute each, oldest first; the last one is not over
 */
public record PairView(
    String symbol,
    boolean isLive,
    long version,
    List<LevelView> bids,
    List<LevelView> asks,
    Optional<QuoteView> quote,
    List<TradeView> trades,
    List<BarView> bars,
    PositionView position) {}
