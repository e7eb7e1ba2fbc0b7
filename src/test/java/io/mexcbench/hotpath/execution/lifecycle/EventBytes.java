package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.execution.lifecycle.VirtualExchange.Order;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.oracle.PrivateDeals;
import io.mexcbench.oracle.PrivateOrders;
import io.mexcbench.oracle.Wrapper;
import java.math.BigDecimal;

/** The messages of the private stream, as protobuf-java writes them. */
final class EventBytes {
  private EventBytes() {}

  static byte[] ofOrder(Order order) {
    return Wrapper.newBuilder()
        .setChannel("spot@private.orders.v3.api.pb")
        .setSymbol(order.symbol.name())
        .setPrivateOrders(
            PrivateOrders.newBuilder()
                .setId("C02__1")
                .setClientId(order.id)
                .setQuantity(decimal(order, order.quantity))
                .setTradeType(order.side == Side.BUY ? 1 : 2)
                .setRemainQuantity(decimal(order, order.quantity - order.filled))
                .setCumulativeQuantity(decimal(order, order.filled))
                .setStatus(numberOf(order.status)))
        .build()
        .toByteArray();
  }

  private static int numberOf(ReportedStatus status) {
    return switch (status) {
      case NEW -> 1;
      case FILLED -> 2;
      case PARTIALLY_FILLED -> 3;
      case CANCELED -> 4;
      case PARTIALLY_CANCELED -> 5;
      default -> 0;
    };
  }

  static byte[] ofTrade(Order order, long quantity, long trade) {
    return Wrapper.newBuilder()
        .setChannel("spot@private.deals.v3.api.pb")
        .setSymbol(order.symbol.name())
        .setPrivateDeals(
            PrivateDeals.newBuilder()
                .setPrice("1")
                .setQuantity(decimal(order, quantity))
                .setTradeType(order.side == Side.BUY ? 1 : 2)
                .setTradeId(trade + "X1")
                .setClientOrderId(order.id)
                .setOrderId("C02__1"))
        .build()
        .toByteArray();
  }

  private static String decimal(Order order, long quantity) {
    return BigDecimal.valueOf(quantity, order.symbol.quantityScale()).toPlainString();
  }
}
