package io.mexcbench.exchange;

import io.mexcbench.hotpath.market.Symbol;
import java.util.NavigableMap;

/**
 * A whole book; prices and quantities at the symbol's scales.
 *
 * @param version that of the last change
 * @param bids from the highest price downward
 * @param asks from the lowest price upward
 */
public record BookRecord(
    Symbol symbol, long version, NavigableMap<Long, Long> bids, NavigableMap<Long, Long> asks) {}
