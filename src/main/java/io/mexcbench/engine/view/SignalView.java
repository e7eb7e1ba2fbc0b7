package io.mexcbench.engine.view;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a strategy asked for, and whether an order came of it.
 *
 * @param number counts them from 1
 * @param timeMillis of the market event behind it
 * @param price empty for a market order
 * @param verdict {@code ACCEPTED}, or the limit that it broke
 * @param clientOrderId of the order, if one left
 */
public record SignalView(
    long number,
    long timeMillis,
    String symbol,
    String side,
    String type,
    Optional<BigDecimal> price,
    BigDecimal quantity,
    String reason,
    String verdict,
    Optional<String> clientOrderId) {}
