package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.CancelAnswer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * What changes something: orders are cancelled, trading is stopped. Only where that was allowed.
 */
final class ControlEndpoints {
  private final TradingSystem system;
  private final Executor loop;
  private final boolean mayOrder;

  ControlEndpoints(TradingSystem system, Executor loop, boolean mayOrder) {
    this.system = system;
    this.loop = loop;
    this.mayOrder = mayOrder;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/api/v1/orders/{clientOrderId}/cancel", this::cancel),
        Route.post("/api/v1/kill-switch", this::kill));
  }

  private void requireAllowed(ApiRequest request) throws Refusal {
    if (!mayOrder) {
      throw new Refusal(
          Problem.of(403, "Forbidden", "this API may only be read; start it with --api-orders"));
    }
    if (request.body().length > 0) {
      throw new Refusal(Problem.badRequest("there must be no body"));
    }
  }

  private CompletionStage<ApiReply> cancel(ApiRequest request) throws Refusal {
    requireAllowed(request);
    String id = request.variable("clientOrderId");
    return system.cancel(id, loop).thenApply(answer -> cancelled(id, answer));
  }

  private static ApiReply cancelled(String id, CancelAnswer answer) {
    return switch (answer) {
      case REQUESTED -> {
        ObjectNode body = Json.object();
        body.put("clientOrderId", id);
        body.put("outcome", answer.name());
        yield ApiReply.json(202, body);
      }
      case ENDED -> Problem.of(409, "Conflict", "the order had come to its end before").reply();
      case UNKNOWN -> Problem.notFound("no order of that id is remembered").reply();
    };
  }

  private CompletionStage<ApiReply> kill(ApiRequest request) throws Refusal {
    requireAllowed(request);
    return system
        .kill(loop)
        .thenApply(
            live -> {
              ObjectNode body = Json.object();
              body.put("isTradingHalted", true);
              body.put("liveOrders", live);
              return ApiReply.json(202, body);
            });
  }
}
