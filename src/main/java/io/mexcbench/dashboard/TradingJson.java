package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.view.OrderView;
import io.mexcbench.engine.view.PairView;
import io.mexcbench.engine.view.SignalView;
import java.util.Optional;

/** Writes what the strategies do and what becomes of it. */
final class TradingJson {
  private TradingJson() {}

  static ObjectNode signal(SignalView signal) {
    ObjectNode json = Json.object();
    json.put("number", signal.number());
    json.put("time", Json.time(signal.timeMillis()));
    json.put("symbol", signal.symbol());
    json.put("side", signal.side());
    json.put("type", signal.type());
    MarketJson.putText(json, "price", signal.price());
    json.put("quantity", signal.quantity().toPlainString());
    json.put("reason", signal.reason());
    json.put("verdict", signal.verdict());
    putText(json, "clientOrderId", signal.clientOrderId());
    return json;
  }

  private static void putText(ObjectNode json, String name, Optional<String> text) {
    text.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
  }

  static ObjectNode order(OrderView order) {
    ObjectNode json = Json.object();
    json.put("clientOrderId", order.clientOrderId());
    putText(json, "exchangeOrderId", order.exchangeOrderId());
    json.put("symbol", order.symbol());
    json.put("side", order.side());
    json.put("type", order.type());
    MarketJson.putText(json, "price", order.price());
    json.put("quantity", order.quantity().toPlainString());
    json.put("filled", order.filled().toPlainString());
    json.put("state", order.state());
    json.put("isLive", order.isLive());
    json.put("sentAt", Json.time(order.sentMillis()));
    json.put("reason", order.reason());
    return json;
  }

  static ObjectNode position(PairView pair) {
    ObjectNode json = Json.object();
    json.put("symbol", pair.symbol());
    json.put("held", pair.position().held().toPlainString());
    json.put("buying", pair.position().buying().toPlainString());
    json.put("selling", pair.position().selling().toPlainString());
    return json;
  }
}
