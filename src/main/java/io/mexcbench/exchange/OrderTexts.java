package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.corpus.RestJson;
import io.mexcbench.hotpath.market.Symbol;

/** Orders as the answers describe them, in the exchange's key order. */
final class OrderTexts {
  private OrderTexts() {}

  static String ack(Order order) {
    Symbol symbol = order.symbol();
    RestJson.Order asked =
        new RestJson.Order(
            symbol.name(),
            Decimals.price(symbol, order.form.price()),
            Decimals.quantity(symbol, order.quantity),
            order.form.type().name(),
            order.form.side().name());
    return RestJson.orderAck(asked, order.id, order.createdMillis);
  }

  /** What a query shows. */
  static ObjectNode state(Order order) {
    ObjectNode json = Json.object();
    json.put("symbol", order.symbol().name());
    json.put("orderId", order.id);
    json.put("orderListId", -1);
    putClientId(json, "clientOrderId", order);
    putProgress(json, order);
    json.putNull("stopPrice");
    json.putNull("icebergQty");
    json.put("time", order.createdMillis);
    json.put("updateTime", order.updatedMillis);
    json.put("isWorking", order.isOpen());
    json.put("origQuoteOrderQty", Decimals.text(order.form.quoteAmount()));
    return json;
  }

  /** What a cancellation shows. */
  static ObjectNode cancelled(Order order) {
    ObjectNode json = Json.object();
    json.put("symbol", order.symbol().name());
    putClientId(json, "origClientOrderId", order);
    json.put("orderId", order.id);
    json.putNull("clientOrderId");
    putProgress(json, order);
    return json;
  }

  private static void putProgress(ObjectNode json, Order order) {
    Symbol symbol = order.symbol();
    json.put("price", Decimals.price(symbol, order.form.price()));
    json.put("origQty", Decimals.quantity(symbol, order.quantity));
    json.put("executedQty", Decimals.quantity(symbol, order.filled));
    json.put("cummulativeQuoteQty", Decimals.text(order.filledAmount));
    json.put("status", order.status.name());
    json.putNull("timeInForce");
    json.put("type", order.form.type().name());
    json.put("side", order.form.side().name());
  }

  private static void putClientId(ObjectNode json, String name, Order order) {
    String id = order.form.clientOrderId();
    if (id.isEmpty()) {
      json.putNull(name);
    } else {
      json.put(name, id);
    }
  }
}
