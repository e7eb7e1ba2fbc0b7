package io.mexcbench.dashboard;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Finds the endpoint of a request, and refuses what has none. */
final class Api {
  static final String UNMATCHED = "unmatched";

  private static final int PARAMETERS_MAX = 32;
  private static final String HEAD = "HEAD";
  private static final Set<String> METHODS =
      Set.of("GET", HEAD, "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  /**
   * What becomes of a request.
   *
   * @param endpoint the template of its path, or {@link #UNMATCHED}
   */
  record Answering(String endpoint, String method, CompletionStage<ApiReply> reply) {}

  private record Found(Route route, Map<String, String> variables) {}

  private final Guard guard;
  private final List<Route> routes;

  Api(Guard guard, List<Route> routes) {
    this.guard = guard;
    this.routes = List.copyOf(routes);
  }

  List<Route> routes() {
    return routes;
  }

  Answering answer(Incoming request) {
    String endpoint = UNMATCHED;
    try {
      guard.requireRightHost(request);
      QueryStringDecoder target = target(request.target());
      List<Found> found = find(target.rawPath());
      endpoint = found.isEmpty() ? UNMATCHED : found.get(0).route().template();
      return new Answering(endpoint, known(request.method()), answer(request, target, found));
    } catch (Refusal e) {
      return new Answering(endpoint, known(request.method()), done(e.problem().reply()));
    }
  }

  /** What is not looked at any further. */
  static Answering refused(String method, Problem problem) {
    return new Answering(UNMATCHED, method, done(problem.reply()));
  }

  static CompletionStage<ApiReply> done(ApiReply reply) {
    return CompletableFuture.completedFuture(reply);
  }

  /** One of few, whatever clients send. */
  static String known(String method) {
    return METHODS.contains(method) ? method : "OTHER";
  }

  private static QueryStringDecoder target(String target) throws Refusal {
    if (!target.startsWith("/")) {
      throw new Refusal(Problem.badRequest("the request must name a path that begins with /"));
    }
    return new QueryStringDecoder(target, StandardCharsets.UTF_8, true, PARAMETERS_MAX, true);
  }

  private List<Found> find(String rawPath) throws Refusal {
    List<String> segments = new ArrayList<>();
    for (String raw : rawPath.split("/", -1)) {
      segments.add(decoded(() -> QueryStringDecoder.decodeComponent(raw)));
    }
    return routes.stream()
        .flatMap(
            route -> route.match(segments).map(variables -> new Found(route, variables)).stream())
        .toList();
  }

  /** Something that decodes percent signs. */
  @FunctionalInterface
  private interface Decoding<T> {
    T decode();
  }

  private static <T> T decoded(Decoding<T> decoding) throws Refusal {
    try {
      return decoding.decode();
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Problem.badRequest("a percent sign must be followed by two hexadecimal digits"));
    }
  }

  private CompletionStage<ApiReply> answer(
      Incoming request, QueryStringDecoder target, List<Found> found) throws Refusal {
    if (found.isEmpty() || !found.get(0).route().isOpen()) {
      guard.requireToken(request);
    }
    if (found.isEmpty()) {
      throw new Refusal(Problem.notFound("nothing is served at this path"));
    }
    String wanted = request.method().equals(HEAD) ? Route.GET : request.method();
    Optional<Found> right =
        found.stream().filter(one -> one.route().method().equals(wanted)).findFirst();
    if (right.isEmpty()) {
      throw new Refusal(Problem.methodNotAllowed(known(request.method()), allowed(found)));
    }
    requireJson(request);
    Parameters parameters =
        Parameters.of(decoded(target::parameters), right.get().route().parameters());
    return right
        .get()
        .route()
        .endpoint()
        .answer(
            new ApiRequest(right.get().variables(), parameters, request.accept(), request.body()));
  }

  private static String allowed(List<Found> found) {
    return String.join(
        ", ",
        found.stream()
            .map(one -> one.route().method())
            .flatMap(
                method -> method.equals(Route.GET) ? Stream.of(method, HEAD) : Stream.of(method))
            .sorted()
            .toList());
  }

  /** A page of a foreign site cannot send this type without asking first, which nobody answers. */
  private static void requireJson(Incoming request) throws Refusal {
    boolean isJson =
        request
            .contentType()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("\\s*;.*", "")
            .strip()
            .equals(ApiReply.JSON);
    if (request.body().length > 0 && request.method().equals(Route.POST) && !isJson) {
      throw new Refusal(
          Problem.of(415, "Unsupported media type", "the body must be " + ApiReply.JSON));
    }
  }
}
