package io.mexcbench.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The description of the API, the metrics, and the files of the page. */
final class DocumentEndpoints {
  /** Those of the reports. */
  private static final String COLOURS = "/io/mexcbench/colours.css";

  private final Optional<Exposition> metrics;
  private final Work work;

  DocumentEndpoints(Optional<Exposition> metrics, Work work) {
    this.metrics = metrics;
    this.work = work;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/metrics", this::metrics),
        file("/api/v1/openapi.json", ApiReply.JSON, "openapi.json"),
        file("/", "text/html; charset=utf-8", "page.html").open(),
        file("/page.css", "text/css; charset=utf-8", COLOURS, "page.css").open(),
        file("/page.js", "text/javascript; charset=utf-8", "page.js").open());
  }

  /** Of resources, one behind the other. */
  private static Route file(String path, String contentType, String... resources) {
    byte[] content = Resources.read(resources);
    return Route.get(path, request -> Api.done(ApiReply.of(200, contentType, content)));
  }

  private CompletionStage<ApiReply> metrics(ApiRequest request) throws Refusal {
    if (metrics.isEmpty()) {
      throw new Refusal(Problem.notFound("no metrics are exposed here"));
    }
    return work.answer(
        () -> {
          Exposition.Exposed exposed = metrics.get().expose(request.accept());
          return ApiReply.of(200, exposed.contentType(), exposed.body());
        });
  }
}
