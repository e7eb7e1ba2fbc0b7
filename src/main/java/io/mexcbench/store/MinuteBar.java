package io.mexcbench.store;

/**
 * The trades of a minute, in the order in which they arrived; prices and volume at the symbol's
 * scales.
 */
public record MinuteBar(
    long minuteMillis, long open, long high, long low, long close, long volume, long trades) {}
