package io.mexcbench.engine.view;

import java.math.BigDecimal;

/**
 * A trade of others that the exchange reported.
 *
 * @param side of who took: {@code BUY}, {@code SELL}, or {@code UNKNOWN}
 */
public record TradeView(long timeMillis, BigDecimal price, BigDecimal quantity, String side) {}
