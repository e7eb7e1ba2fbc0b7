package io.mexcbench.store;

/**
 * A trade and the top of the book as it had arrived before it; a side that was empty, or a quote
 * that there was none, is price 0 and quantity 0.
 *
 * @param sequence its place among all trades and quotes that arrived
 */
public record QuotedTrade(
    long timeMillis,
    long sequence,
    long price,
    long quantity,
    long bidPrice,
    long bidQuantity,
    long askPrice,
    long askQuantity) {}
