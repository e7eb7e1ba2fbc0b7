package io.mexcbench.corpus;

import java.util.List;
import java.util.StringJoiner;

/** Answers of the spot REST API, version 3, without spaces and in the exchange's key order. */
public final class RestJson {

  /** What {@code POST /api/v3/order} was asked for; numbers as texts. */
  public record Order(String symbol, String price, String quantity, String type, String side) {}

  private RestJson() {}

  /** The answer to an accepted order; the order id is hex or begins with {@code C02__}. */
  public static String orderAck(Order order, String orderId, long transactTimeMillis) {
    return "{\"symbol\":\""
        + order.symbol
        + "\",\"orderId\":\""
        + orderId
        + "\",\"orderListId\":-1,\"price\":\""
        + order.price
        + "\",\"origQty\":\""
        + order.quantity
        + "\",\"type\":\""
        + order.type
        + "\",\"side\":\""
        + order.side
        + "\",\"transactTime\":"
        + transactTimeMillis
        + "}";
  }

  /** The answer to {@code GET /api/v3/depth}, both sides from the best price outward. */
  public static String depth(
      long lastUpdateId,
      List<SpotBody.Level> bids,
      List<SpotBody.Level> asks,
      long timestampMillis) {
    return "{\"lastUpdateId\":"
        + lastUpdateId
        + ",\"bids\":"
        + levels(bids)
        + ",\"asks\":"
        + levels(asks)
        + ",\"timestamp\":"
        + timestampMillis
        + "}";
  }

  private static String levels(List<SpotBody.Level> levels) {
    StringJoiner texts = new StringJoiner(",", "[", "]");
    for (SpotBody.Level level : levels) {
      texts.add("[\"" + level.price() + "\",\"" + level.quantity() + "\"]");
    }
    return texts.toString();
  }

  /** {@code code} is JSON: the exchange sends a number or, now and then, a quoted one. */
  public static String error(String code, String message) {
    return "{\"code\":" + code + ",\"msg\":\"" + message + "\"}";
  }

  /** The other key order, as seen for refused trading. */
  public static String errorMessageFirst(String code, String message) {
    return "{\"msg\":\"" + message + "\",\"code\":" + code + "}";
  }

  /** A row of {@code POST /api/v3/batchOrders} for an order that was refused. */
  public static String batchError(String clientOrderId, String message, String code) {
    return "{\"newClientOrderId\":\""
        + clientOrderId
        + "\",\"msg\":\""
        + message
        + "\",\"code\":"
        + code
        + "}";
  }
}
