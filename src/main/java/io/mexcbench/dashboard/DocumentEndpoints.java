package io.mexcbench.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The description of the API, the metrics, and the files of the page. */
final class DocumentEndpoints {
  private final Optional<Exposition> metrics;
  private final Work work;

  DocumentEndpoints(Optional<Exposition> metrics, Work work) {
    this.metrics = metrics;
    this.work = work;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/metrics", this::metrics),
        file("/api/v1/openapi.json", "openapi.json", ApiReply.JSON),
        file("/", "page.html", "text/html; charset=utf-8").open(),
        file("/page.css", "page.css", "text/css; charset=utf-8").open(),
        file("/page.js", "page.js", "text/javascript; charset=utf-8").open());
  }

  private static Route file(String path, String resource, String contentType) {
    byte[] content = Resources.read(resource);
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
