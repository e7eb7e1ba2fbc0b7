package io.mexcbench.engine.view;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One order and what is known of it.
 *
 * @param exchangeOrderId if the exchange has told it
 * @param price empty for a market order
 * @param isLive whether it has not come to its end
 */
public record OrderView(
    String clientOrderId,
    Optional<String> exchangeOrderId,
    String symbol,
    String side,
    String type,
    Optional<BigDecimal> price,
    BigDecimal quantity,
    BigDecimal filled,
    String state,
    boolean isLive,
    long sentMillis,
    String reason) {}
