package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.PairView;
import io.mexcbench.kpi.KpiResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Server-sent events: {@code state} a few times a second, {@code kpis} with every fourth of them.
 */
final class StreamEndpoint {
  private static final int DEPTH = 10;
  private static final int LATEST = 20;
  private static final int STATES_PER_KPIS = 4;

  private final Viewing viewing;
  private final Supplier<Optional<EngineReading>> second;
  private final Supplier<List<KpiResult>> kpis;
  private final Work work;

  StreamEndpoint(
      Viewing viewing,
      Supplier<Optional<EngineReading>> second,
      Supplier<List<KpiResult>> kpis,
      Work work) {
    this.viewing = viewing;
    this.second = second;
    this.kpis = kpis;
    this.work = work;
  }

  Route route() {
    return Route.get("/api/v1/stream", this::stream, "symbol");
  }

  private CompletionStage<ApiReply> stream(ApiRequest request) throws Refusal {
    Optional<String> symbol = request.parameters().text("symbol");
    return viewing.answer(
        view ->
            symbol
                .or(() -> view.pairs().stream().map(PairView::symbol).findFirst())
                .filter(name -> view.pair(name).isPresent())
                .map(name -> ApiReply.stream(new OfPair(name)))
                .orElseGet(
                    () ->
                        Problem.badParameter("symbol", "no pair of that name is traded").reply()));
  }

  /** The events of one client, which looks at one book. */
  private final class OfPair implements Events {
    private final String symbol;
    private long count;

    OfPair(String symbol) {
      this.symbol = symbol;
    }

    @Override
    public CompletionStage<byte[]> next() {
      CompletionStage<byte[]> state =
          viewing.view().thenApply(view -> event("state", Json.bytes(state(view))));
      return count++ % STATES_PER_KPIS > 0
          ? state
          : state.thenCombine(kpis(), StreamEndpoint::joined);
    }

    private CompletionStage<byte[]> kpis() {
      return work.answer(() -> ApiReply.ok(KpiJson.kpis(kpis.get())))
          .thenApply(reply -> reply.status() == 200 ? event("kpis", reply.body()) : new byte[0]);
    }

    private ObjectNode state(EngineView view) {
      ObjectNode json = Json.object();
      json.set("status", StatusJson.status(view, second.get()));
      json.set("tickers", Json.array(view.pairs(), MarketJson::ticker));
      view.pair(symbol).ifPresent(pair -> json.set("book", MarketJson.book(pair, DEPTH)));
      json.set(
          "signals",
          Json.array(view.signals().stream().limit(LATEST).toList(), TradingJson::signal));
      json.set(
          "orders", Json.array(view.orders().stream().limit(LATEST).toList(), TradingJson::order));
      return json;
    }
  }

  /** JSON that was written here has no line ends. */
  private static byte[] event(String name, byte[] data) {
    return joined(
        joined(("event: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII), data),
        new byte[] {'\n', '\n'});
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + second.length);
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
