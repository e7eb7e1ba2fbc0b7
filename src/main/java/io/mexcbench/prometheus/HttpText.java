package io.mexcbench.prometheus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request and waits for the whole answer, but not longer than it was told to. It follows no
 * redirect: what is in the header is meant for one server alone.
 */
public final class HttpText {
  private final HttpClient client;
  private final Access access;
  private final Duration timeout;
  private final int bytesMax;

  public HttpText(Access access, Duration timeout, int bytesMax) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.access = access;
    this.timeout = timeout;
    this.bytesMax = bytesMax;
  }

  /** The text of an address, such as a page of metrics. */
  public byte[] get(URI address) throws PrometheusException {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(address).GET());
    if (answer.statusCode() != 200) {
      throw new PrometheusException(
          "%s answered %d; see whether the address is right"
              .formatted(address, answer.statusCode()));
    }
    return answer.body();
  }

  HttpResponse<byte[]> send(HttpRequest.Builder unsigned) throws PrometheusException {
    access.header().ifPresent(value -> unsigned.setHeader("Authorization", value));
    HttpRequest request = unsigned.build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(bytesMax));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failure(request.uri(), "no whole answer in " + timeout.toMillis() / 1000.0 + " s", e);
    } catch (ExecutionException e) {
      throw failure(request.uri(), reason(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(request.uri(), "interrupted", e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    String message = cause.getMessage();
    return cause instanceof IOException && message != null
        ? message
        : cause.getClass().getSimpleName();
  }

  private static PrometheusException failure(URI address, String why, Exception cause) {
    return new PrometheusException(
        "%s cannot be asked: %s; see whether it runs and can be reached from here"
            .formatted(withoutQuery(address), why),
        cause);
  }

  private static String withoutQuery(URI address) {
    return address.getScheme() + "://" + address.getAuthority() + address.getPath();
  }
}
