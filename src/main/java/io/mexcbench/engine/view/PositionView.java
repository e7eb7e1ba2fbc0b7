package io.mexcbench.engine.view;

import java.math.BigDecimal;

/**
 * What a session holds of one pair.
 *
 * @param held negative if sold short
 * @param buying what orders to buy may still fill
 */
public record PositionView(BigDecimal held, BigDecimal buying, BigDecimal selling) {}
