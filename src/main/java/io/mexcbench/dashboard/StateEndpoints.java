package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.engine.view.HealthView;
import io.mexcbench.kpi.KpiResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** How the trading system is, as a whole. */
final class StateEndpoints {
  private final Viewing viewing;
  private final TradingSystem system;
  private final Executor loop;
  private final Supplier<Optional<EngineReading>> second;
  private final Supplier<List<KpiResult>> kpis;
  private final Work work;

  /**
   * @param loop what answers are made on
   * @param second what it did in the last second, if that is known
   */
  StateEndpoints(
      Viewing viewing,
      TradingSystem system,
      Executor loop,
      Supplier<Optional<EngineReading>> second,
      Supplier<List<KpiResult>> kpis,
      Work work) {
    this.viewing = viewing;
    this.system = system;
    this.loop = loop;
    this.second = second;
    this.kpis = kpis;
    this.work = work;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/health", this::health).open(),
        Route.get("/api/v1/status", this::status),
        Route.get("/api/v1/kpis", this::kpis));
  }

  private CompletionStage<ApiReply> health(ApiRequest request) {
    if (system.failure().isPresent()) {
      return Api.done(health(503, "failed"));
    }
    return system
        .health(loop)
        .thenApply(StateEndpoints::health)
        .exceptionally(ended -> health(503, "ended"));
  }

  private static ApiReply health(HealthView view) {
    if (view.isHalted()) {
      return health(503, "halted");
    }
    return view.isReady() ? health(200, "ready") : health(503, "starting");
  }

  /** Nothing of the trading system is in it: it is served without a token. */
  private static ApiReply health(int status, String word) {
    ObjectNode body = Json.object();
    body.put("status", word);
    return ApiReply.json(status, body);
  }

  private CompletionStage<ApiReply> status(ApiRequest request) {
    return viewing.answer(view -> ApiReply.ok(StatusJson.status(view, second.get())));
  }

  private CompletionStage<ApiReply> kpis(ApiRequest request) {
    return work.answer(() -> ApiReply.ok(KpiJson.kpis(kpis.get())));
  }
}
