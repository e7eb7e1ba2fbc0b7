package io.mexcbench.exchange;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;

/**
 * An order as it was asked for.
 *
 * @param price 0 for a market order
 * @param quantity 0 if {@code quoteAmount} says how much
 * @param quoteAmount zero if {@code quantity} says how much
 * @param clientOrderId empty if there is none
 */
record OrderForm(
    Symbol symbol,
    Side side,
    OrderType type,
    long price,
    long quantity,
    BigDecimal quoteAmount,
    String clientOrderId) {}
