package io.mexcbench.engine.view;

import java.math.BigDecimal;

/** A price of a book and what rests there. */
public record LevelView(BigDecimal price, BigDecimal quantity) {}
