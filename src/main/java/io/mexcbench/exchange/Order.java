package io.mexcbench.exchange;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An order that was taken; numbers are at its symbol's scales, amounts in the quote currency. */
final class Order {
  final String id;
  final OrderForm form;
  final long quantity;
  final long createdMillis;
  long updatedMillis;
  long filled;
  BigDecimal filledAmount = BigDecimal.ZERO;
  BigDecimal frozen = BigDecimal.ZERO;
  ReportedStatus status = ReportedStatus.NEW;

  Order(String id, OrderForm form, long quantity, long createdMillis) {
    this.id = id;
    this.form = form;
    this.quantity = quantity;
    this.createdMillis = createdMillis;
    updatedMillis = createdMillis;
  }

  Symbol symbol() {
    return form.symbol();
  }

  boolean isBuy() {
    return form.side() == Side.BUY;
  }

  boolean isOpen() {
    return !status.isFinal();
  }

  long remaining() {
    return quantity - filled;
  }

  /** Whether it may be filled at that price. */
  boolean crosses(long bestOpposite) {
    return form.type() == OrderType.MARKET
        || (isBuy() ? form.price() >= bestOpposite : form.price() <= bestOpposite);
  }

  BigDecimal amountAt(long price, long quantityUnits) {
    return amount(symbol(), price, quantityUnits);
  }

  static BigDecimal amount(Symbol symbol, long price, long quantity) {
    return BigDecimal.valueOf(price, symbol.priceScale())
        .multiply(BigDecimal.valueOf(quantity, symbol.quantityScale()));
  }

  /** Zero before the first fill. */
  BigDecimal averagePrice() {
    return filled == 0
        ? BigDecimal.ZERO
        : filledAmount.divide(
            BigDecimal.valueOf(filled, symbol().quantityScale()),
            symbol().priceScale(),
            RoundingMode.DOWN);
  }

  OrderRecord record() {
    return new OrderRecord(
        id,
        form.clientOrderId(),
        symbol(),
        form.side(),
        form.type(),
        form.price(),
        quantity,
        filled,
        status,
        createdMillis,
        updatedMillis);
  }
}
