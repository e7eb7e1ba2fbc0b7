package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the API takes to answer a client that asks for one thing after another. */
final class ApiProbe extends PacedProbe {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
  private static final int OK = 200;

  /** Of them the mean client asks. */
  private static final List<String> PATHS =
      List.of("status", "tickers", "books/%s", "orders", "bars/%s", "positions", "signals", "kpis");

  private final URI root;
  private final String symbol;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  ApiProbe(URI root, String symbol) {
    super(INTERVAL_NANOS);
    this.root = root;
    this.symbol = symbol;
  }

  @Override
  public Kpi kpi() {
    return Kpi.API_RESPONSE;
  }

  @Override
  public String source() {
    return "of a client in this process, %d requests a second, each of %d kinds in turn"
        .formatted(TimeUnit.SECONDS.toNanos(1) / INTERVAL_NANOS, PATHS.size());
  }

  /** The client loads its classes, and connects. */
  @Override
  void begin() throws KpiException, InterruptedException {
    for (int turn = 0; turn < PATHS.size(); turn++) {
      ask(turn);
    }
  }

  @Override
  void ask(int turn) throws KpiException, InterruptedException {
    URI uri = root.resolve("/api/v1/" + PATHS.get(turn % PATHS.size()).formatted(symbol));
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new KpiException(uri.getPath() + " answered " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new KpiException(uri.getPath() + " did not answer: " + e.getMessage(), e);
    }
  }
}
