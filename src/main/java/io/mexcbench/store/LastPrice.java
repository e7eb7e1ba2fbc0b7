package io.mexcbench.store;

/** The newest trade of a symbol; price and quantity at its scales. */
public record LastPrice(StoreSymbol symbol, long timeMillis, long price, long quantity) {}
