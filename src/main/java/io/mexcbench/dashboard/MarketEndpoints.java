package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.view.PairView;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Prices, books and trades. */
final class MarketEndpoints {
  static final int DEPTH_MAX = 50;
  static final int DEPTH = 20;
  static final int TRADES_MAX = 64;
  static final int TRADES = 20;

  private final Viewing viewing;

  MarketEndpoints(Viewing viewing) {
    this.viewing = viewing;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/tickers", this::tickers),
        Route.get("/api/v1/books/{symbol}", this::book, "depth"),
        Route.get("/api/v1/trades/{symbol}", this::trades, "limit"));
  }

  private CompletionStage<ApiReply> tickers(ApiRequest request) {
    return viewing.answer(
        view -> {
          ObjectNode body = Json.object();
          body.put("time", Json.time(view.timeMillis()));
          body.set("tickers", Json.array(view.pairs(), MarketJson::ticker));
          return ApiReply.ok(body);
        });
  }

  private CompletionStage<ApiReply> book(ApiRequest request) throws Refusal {
    int depth = request.parameters().number("depth", 1, DEPTH_MAX, DEPTH);
    return viewing.ofPair(request, pair -> Api.done(ApiReply.ok(MarketJson.book(pair, depth))));
  }

  private CompletionStage<ApiReply> trades(ApiRequest request) throws Refusal {
    int limit = request.parameters().number("limit", 1, TRADES_MAX, TRADES);
    return viewing.ofPair(request, pair -> Api.done(ApiReply.ok(trades(pair, limit))));
  }

  private static ObjectNode trades(PairView pair, int limit) {
    ObjectNode body = Json.object();
    body.put("symbol", pair.symbol());
    body.set("trades", Json.array(pair.trades().stream().limit(limit).toList(), MarketJson::trade));
    return body;
  }
}
