package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.view.BarView;
import io.mexcbench.engine.view.PairView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Bars: from the store if there is one, else from what the engine remembers. */
final class BarEndpoint {
  static final int LIMIT_MAX = 1_000;
  static final int LIMIT = 100;

  private record Asked(BarInterval interval, long fromMillis, long toMillis, int limit) {}

  private final Viewing viewing;
  private final Optional<BarHistory> history;
  private final Work work;

  BarEndpoint(Viewing viewing, Optional<BarHistory> history, Work work) {
    this.viewing = viewing;
    this.history = history;
    this.work = work;
  }

  Route route() {
    return Route.get("/api/v1/bars/{symbol}", this::bars, "interval", "from", "to", "limit");
  }

  private CompletionStage<ApiReply> bars(ApiRequest request) throws Refusal {
    Asked asked = asked(request.parameters());
    return viewing.ofPair(request, pair -> bars(pair, asked));
  }

  private static Asked asked(Parameters parameters) throws Refusal {
    String interval =
        parameters.choice("interval", BarInterval.texts(), BarInterval.ONE_MINUTE.text());
    Asked asked =
        new Asked(
            BarInterval.of(interval).orElseThrow(),
            parameters.time("from").orElse(Long.MIN_VALUE),
            parameters.time("to").orElse(Long.MAX_VALUE),
            parameters.number("limit", 1, LIMIT_MAX, LIMIT));
    if (asked.fromMillis() >= asked.toMillis()) {
      throw new Refusal(Problem.badParameter("from", "from must be before to"));
    }
    return asked;
  }

  private CompletionStage<ApiReply> bars(PairView pair, Asked asked) {
    return history.isEmpty()
        ? Api.done(reply(pair, asked, remembered(pair, asked), "memory"))
        : work.answer(() -> ofHistory(history.get(), pair, asked));
  }

  private static List<BarView> remembered(PairView pair, Asked asked) {
    return Bars.of(
        pair.bars(), asked.interval(), asked.fromMillis(), asked.toMillis(), asked.limit());
  }

  private static ApiReply ofHistory(BarHistory history, PairView pair, Asked asked) {
    try {
      return reply(
          pair,
          asked,
          history.bars(
              pair.symbol(), asked.interval(), asked.fromMillis(), asked.toMillis(), asked.limit()),
          "store");
    } catch (DashboardException e) {
      return Problem.unavailable(e.getMessage()).reply();
    }
  }

  private static ApiReply reply(PairView pair, Asked asked, List<BarView> bars, String source) {
    ObjectNode body = Json.object();
    body.put("symbol", pair.symbol());
    body.put("interval", asked.interval().text());
    body.put("source", source);
    body.set("bars", Json.array(bars, MarketJson::bar));
    return ApiReply.ok(body);
  }
}
