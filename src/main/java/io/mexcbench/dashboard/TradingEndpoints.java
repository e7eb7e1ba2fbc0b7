package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.OrderView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Signals, orders and positions. */
final class TradingEndpoints {
  static final int LIMIT_MAX = 500;
  static final int LIMIT = 50;
  private static final String ALL = "all";
  private static final String LIVE = "live";
  private static final String ENDED = "ended";

  private final Viewing viewing;

  TradingEndpoints(Viewing viewing) {
    this.viewing = viewing;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/signals", this::signals, "symbol", "limit"),
        Route.get("/api/v1/orders", this::orders, "symbol", "state", "limit"),
        Route.get("/api/v1/orders/{clientOrderId}", this::order),
        Route.get("/api/v1/positions", this::positions));
  }

  private CompletionStage<ApiReply> signals(ApiRequest request) throws Refusal {
    Optional<String> symbol = request.parameters().text("symbol");
    int limit = request.parameters().number("limit", 1, LIMIT_MAX, LIMIT);
    return ofSymbol(
        symbol,
        view ->
            list(
                view,
                "signals",
                Json.array(
                    view.signals().stream()
                        .filter(one -> symbol.map(one.symbol()::equals).orElse(true))
                        .limit(limit)
                        .toList(),
                    TradingJson::signal)));
  }

  private CompletionStage<ApiReply> orders(ApiRequest request) throws Refusal {
    Optional<String> symbol = request.parameters().text("symbol");
    String state = request.parameters().choice("state", List.of(ALL, LIVE, ENDED), ALL);
    int limit = request.parameters().number("limit", 1, LIMIT_MAX, LIMIT);
    return ofSymbol(
        symbol,
        view ->
            list(
                view,
                "orders",
                Json.array(
                    view.orders().stream()
                        .filter(one -> symbol.map(one.symbol()::equals).orElse(true))
                        .filter(one -> isOf(state, one))
                        .limit(limit)
                        .toList(),
                    TradingJson::order)));
  }

  private static boolean isOf(String state, OrderView order) {
    return state.equals(ALL) || order.isLive() == state.equals(LIVE);
  }

  private CompletionStage<ApiReply> ofSymbol(
      Optional<String> symbol, Function<EngineView, ApiReply> answer) {
    return viewing.answer(
        view ->
            symbol.isPresent() && view.pair(symbol.get()).isEmpty()
                ? Problem.badParameter("symbol", "no pair of that name is traded").reply()
                : answer.apply(view));
  }

  private static ApiReply list(EngineView view, String name, ArrayNode values) {
    ObjectNode body = Json.object();
    body.put("time", Json.time(view.timeMillis()));
    body.set(name, values);
    return ApiReply.ok(body);
  }

  private CompletionStage<ApiReply> order(ApiRequest request) {
    String id = request.variable("clientOrderId");
    return viewing.answer(
        view ->
            view.orders().stream()
                .filter(order -> order.clientOrderId().equals(id))
                .findFirst()
                .map(order -> ApiReply.ok(TradingJson.order(order)))
                .orElseGet(() -> Problem.notFound("no order of that id is remembered").reply()));
  }

  private CompletionStage<ApiReply> positions(ApiRequest request) {
    return viewing.answer(
        view -> list(view, "positions", Json.array(view.pairs(), TradingJson::position)));
  }
}
