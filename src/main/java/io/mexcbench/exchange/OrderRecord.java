package io.mexcbench.exchange;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;

/**
 * What became of one order; numbers are at the symbol's scales, times by the exchange's clock as
 * its clients see it.
 *
 * @param clientOrderId empty if the client gave none
 * @param price 0 for a market order
 */
public record OrderRecord(
    String orderId,
    String clientOrderId,
    Symbol symbol,
    Side side,
    OrderType type,
    long price,
    long quantity,
    long filled,
    ReportedStatus status,
    long createdMillis,
    long updatedMillis) {}
