package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.mexcbench.hotpath.market.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The calls about orders. */
final class OrderCalls {
  private static final int BATCH_MAX = 20;
  private static final int SYMBOLS_MAX = 5;

  private final OrderForms forms;
  private final OrderTable orders;
  private final Matching matching;

  OrderCalls(OrderForms forms, OrderTable orders, Matching matching) {
    this.forms = forms;
    this.orders = orders;
    this.matching = matching;
  }

  String place(Parameters parameters) throws Refused {
    return OrderTexts.ack(matching.submit(forms.read(parameters)));
  }

  String test(Parameters parameters) throws Refused {
    matching.check(forms.read(parameters));
    return "{}";
  }

  String query(Parameters parameters) throws Refused {
    return OrderTexts.state(find(parameters)).toString();
  }

  String cancel(Parameters parameters) throws Refused {
    Order order = find(parameters);
    if (!order.isOpen()) {
      throw Refused.unknownOrder();
    }
    matching.cancel(order);
    return OrderTexts.cancelled(order).toString();
  }

  /** Of several with one client order id, the first that is still open, else the first. */
  private Order find(Parameters parameters) throws Refused {
    Symbol symbol = forms.symbol(parameters.text("symbol"));
    Optional<Order> found;
    if (parameters.has("orderId")) {
      found = orders.byId(parameters.text("orderId"));
    } else if (parameters.has("origClientOrderId")) {
      List<Order> sameId = orders.byClientId(parameters.text("origClientOrderId"));
      found =
          sameId.stream().filter(Order::isOpen).findFirst().or(() -> sameId.stream().findFirst());
    } else {
      throw Refused.of(
          700004, "Param 'origClientOrderId' or 'orderId' must be sent, but both were empty/null!");
    }
    return found.filter(order -> order.symbol().equals(symbol)).orElseThrow(Refused::unknownOrder);
  }

  String openOrders(Parameters parameters) throws Refused {
    ArrayNode list = Json.array();
    Symbol symbol = forms.symbol(parameters.text("symbol"));
    orders.open(symbol).forEach(order -> list.add(OrderTexts.state(order)));
    return list.toString();
  }

  String cancelAll(Parameters parameters) throws Refused {
    String[] names = parameters.text("symbol").split(",", -1);
    if (names.length > SYMBOLS_MAX) {
      throw Refused.missing("symbol");
    }
    ArrayNode list = Json.array();
    for (String name : names) {
      for (Order order : orders.open(forms.symbol(name))) {
        matching.cancel(order);
        list.add(OrderTexts.cancelled(order));
      }
    }
    return list.toString();
  }

  String placeBatch(Parameters parameters) throws Refused {
    JsonNode batch =
        Json.parse(parameters.text("batchOrders"))
            .filter(json -> json.isArray() && !json.isEmpty() && json.size() <= BATCH_MAX)
            .orElseThrow(() -> Refused.missing("batchOrders"));
    requireOneSymbol(batch);
    StringJoiner rows = new StringJoiner(",", "[", "]");
    batch.forEach(order -> rows.add(row(Parameters.of(order))));
    return rows.toString();
  }

  private static void requireOneSymbol(JsonNode batch) throws Refused {
    for (JsonNode order : batch) {
      if (!order.isObject() || !order.path("symbol").equals(batch.get(0).path("symbol"))) {
        throw Refused.missing("batchOrders");
      }
    }
  }

  private String row(Parameters order) {
    try {
      return place(order);
    } catch (Refused e) {
      String id = order.optional("newClientOrderId").orElse("");
      return "{\"newClientOrderId\":"
          + Json.quoted(id)
          + ",\"msg\":"
          + Json.quoted(e.getMessage())
          + ",\"code\":"
          + e.code()
          + "}";
    }
  }
}
