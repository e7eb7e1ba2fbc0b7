package io.mexcbench.engine.view;

import java.math.BigDecimal;

/** The trades of an interval, summed up; it may go on. */
public record BarView(
    long startMillis,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    BigDecimal close,
    BigDecimal volume,
    long trades,
    boolean isComplete) {}
