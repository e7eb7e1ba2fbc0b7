package io.mexcbench.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Takes from the page how long its parts took to be shown. */
final class RenderingEndpoint {
  /** The parts of the page; no others are taken, so that there is a bounded number of them. */
  static final Set<String> COMPONENTS =
      Set.of("page", "status", "tickers", "book", "signals", "orders", "kpis");

  private static final int MEASURES_MAX = 64;
  private static final double MILLIS_MAX = 60_000;
  private static final double MILLIS_PER_SECOND = 1_000;

  private record Measure(String component, boolean isCold, double seconds) {}

  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final RenderingObserver observer;

  RenderingEndpoint(RenderingObserver observer) {
    this.observer = observer;
  }

  Route route() {
    return Route.post("/api/v1/rendering", this::take);
  }

  /** All of them or none. */
  private CompletionStage<ApiReply> take(ApiRequest request) throws Refusal {
    List<Measure> measures = new ArrayList<>();
    for (JsonNode one : measures(request.body())) {
      measures.add(measure(one));
    }
    measures.forEach(one -> observer.onRendering(one.component(), one.isCold(), one.seconds()));
    return Api.done(ApiReply.of(204, ApiReply.JSON, new byte[0]));
  }

  private JsonNode measures(byte[] body) throws Refusal {
    try {
      JsonNode read = mapper.readTree(body);
      JsonNode measures = read.path("measures");
      if (read.size() != 1 || !measures.isArray() || measures.size() > MEASURES_MAX) {
        throw refused("must be an object with measures, a list of at most " + MEASURES_MAX);
      }
      return measures;
    } catch (JsonProcessingException e) {
      throw refused("must be JSON");
    } catch (IOException e) {
      throw refused("cannot be read");
    }
  }

  private static Measure measure(JsonNode one) throws Refusal {
    JsonNode component = one.path("component");
    JsonNode cold = one.path("isCold");
    JsonNode millis = one.path("millis");
    if (one.size() != 3 || !COMPONENTS.contains(component.asText(""))) {
      throw refused("must name a component of the page in every measure, isCold and millis");
    }
    if (!cold.isBoolean() || !millis.isNumber() || !isPossible(millis.asDouble())) {
      throw refused("must have isCold, a boolean, and millis, from 0 to 60000, in every measure");
    }
    return new Measure(component.asText(), cold.asBoolean(), millis.asDouble() / MILLIS_PER_SECOND);
  }

  private static boolean isPossible(double millis) {
    return millis >= 0 && millis <= MILLIS_MAX;
  }

  private static Refusal refused(String rule) {
    return new Refusal(Problem.badRequest("the body " + rule));
  }
}
