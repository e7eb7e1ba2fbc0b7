package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A simulated exchange in a process of its own, here or on another machine. */
public final class RemoteExchange implements LoadedExchange {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI rest;
  private final String apiKey;

  /**
   * @param rest where it listens, {@code http://host:port}
   * @param apiKey that of its account
   */
  public RemoteExchange(URI rest, String apiKey) {
    if (!"http".equals(rest.getScheme()) || rest.getHost() == null || rest.getPort() < 0) {
      throw new IllegalArgumentException("must be http://host:port, got " + rest);
    }
    this.rest = rest;
    this.apiKey = apiKey;
  }

  @Override
  public URI restUri() {
    return rest;
  }

  @Override
  public URI spotUri() {
    return URI.create("ws://" + rest.getRawAuthority() + ExchangeServer.SPOT_PATH);
  }

  @Override
  public void offer(int messagesPerSecond) throws ExchangeException {
    JsonNode unused =
        ask(
            HttpRequest.newBuilder()
                .POST(
                    BodyPublishers.ofString("{\"messagesPerSecond\":" + messagesPerSecond + "}")));
  }

  @Override
  public OfferedReading offered() throws ExchangeException {
    JsonNode json = ask(HttpRequest.newBuilder().GET());
    long[] lateByMillis = new long[OfferedReading.LATE_MILLIS_MAX + 1];
    for (JsonNode each : json.path("lateByMillis")) {
      lateByMillis[each.path(0).asInt()] = each.path(1).asLong();
    }
    return new OfferedReading(
        json.path("due").asLong(),
        json.path("came").asLong(),
        json.path("givenUp").asLong(),
        json.path("sent").asLong(),
        json.path("dropped").asLong(),
        lateByMillis);
  }

  @Override
  public long ordersTaken() throws ExchangeException {
    return ask(HttpRequest.newBuilder().GET()).path("ordersTaken").asLong();
  }

  private JsonNode ask(HttpRequest.Builder request) throws ExchangeException {
    URI uri = rest.resolve(LoadCalls.PATH);
    try {
      HttpResponse<String> answer =
          client.send(
              request.uri(uri).header("X-MEXC-APIKEY", apiKey).timeout(PATIENCE).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new ExchangeException(
            uri + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return Json.parse(answer.body())
          .orElseThrow(() -> new ExchangeException(uri + " answered without JSON"));
    } catch (IOException e) {
      throw new ExchangeException(
          "no answer from " + uri + "; is scripts/exchange --rate=N running there?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeException("interrupted while " + uri + " was asked", e);
    }
  }

  /** It goes on without us, and pushes nothing. */
  @Override
  public void close() {
    try {
      offer(0);
    } catch (ExchangeException e) {
      // Then it is gone, or will be stopped by whoever started it.
      return;
    }
  }
}
