package io.mexcbench.hotpath.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is to be read of one order.
 *
 * @param texts by what they are; those that are absent are not there
 */
record ReadOrder(
    OrderResponseStatus status,
    Map<String, String> texts,
    ReportedStatus reported,
    List<Long> millis,
    long code,
    boolean isWorking) {

  static ReadOrder of(OrderResponseStatus status, OrderResponse row, byte[] buffer) {
    Map<String, Slice> slices =
        Map.ofEntries(
            Map.entry("symbol", row.symbol()),
            Map.entry("orderId", row.orderId()),
            Map.entry("clientOrderId", row.clientOrderId()),
            Map.entry("price", row.price()),
            Map.entry("origQty", row.quantity()),
            Map.entry("executedQty", row.executedQuantity()),
            Map.entry("cummulativeQuoteQty", row.executedAmount()),
            Map.entry("origQuoteOrderQty", row.amount()),
            Map.entry("stopPrice", row.stopPrice()),
            Map.entry("type", row.type()),
            Map.entry("side", row.side()),
            Map.entry("timeInForce", row.timeInForce()));
    Map<String, String> texts = new TreeMap<>();
    slices.forEach((name, slice) -> putPresent(texts, name, slice.text(buffer)));
    return new ReadOrder(
        status,
        texts,
        row.reportedStatus(),
        List.of(row.timeMillis(), row.updateMillis()),
        row.code(),
        row.isWorking());
  }

  private static void putPresent(Map<String, String> texts, String name, String text) {
    if (!text.isEmpty()) {
      texts.put(name, text);
    }
  }

  static ReadOrder ofJackson(JsonNode order) {
    Map<String, String> texts = new TreeMap<>();
    for (String name :
        List.of(
            "symbol",
            "orderId",
            "price",
            "origQty",
            "executedQty",
            "cummulativeQuoteQty",
            "origQuoteOrderQty",
            "stopPrice",
            "type",
            "side",
            "timeInForce")) {
      putPresent(texts, name, text(order, name));
    }
    putPresent(texts, "clientOrderId", clientOrderId(order));
    long code = order.path("code").asLong() + order.path("errorCode").asLong();
    return new ReadOrder(
        code == 0 ? OrderResponseStatus.OK : OrderResponseStatus.ERROR,
        texts,
        reported(text(order, "status")),
        List.of(
            order.path("transactTime").asLong() + order.path("time").asLong(),
            order.path("updateTime").asLong()),
        code,
        order.path("isWorking").asBoolean());
  }

  private static String text(JsonNode order, String name) {
    return order.path(name).asText("");
  }

  /** Of two of the client's own the later one counts, and either before that of a cancellation. */
  private static String clientOrderId(JsonNode order) {
    String own = "";
    for (var names = order.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.equals("origClientOrderId") || name.equals("newClientOrderId")) {
        own = text(order, name);
      }
    }
    return own.isEmpty() ? text(order, "clientOrderId") : own;
  }

  private static ReportedStatus reported(String name) {
    for (ReportedStatus status : ReportedStatus.values()) {
      if (status.name().equals(name) && status != ReportedStatus.ABSENT) {
        return status;
      }
    }
    return name.isEmpty() ? ReportedStatus.ABSENT : ReportedStatus.UNKNOWN;
  }
}
