package io.mexcbench.exchange;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket of the JDK's, whose messages are waited for. */
final class ForeignSocket implements WebSocket.Listener {
  private static final long SECONDS_MAX = 20;

  final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  final BlockingQueue<byte[]> pushes = new LinkedBlockingQueue<>();

  /** Completes with the close code, or with the error that the connection broke by. */
  final CompletableFuture<Integer> end = new CompletableFuture<>();

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
  private WebSocket socket;

  static ForeignSocket open(HttpClient client, URI uri) throws Exception {
    ForeignSocket listener = new ForeignSocket();
    listener.socket =
        client.newWebSocketBuilder().buildAsync(uri, listener).get(SECONDS_MAX, TimeUnit.SECONDS);
    return listener;
  }

  ForeignSocket say(String message) throws Exception {
    socket.sendText(message, true).get(SECONDS_MAX, TimeUnit.SECONDS);
    return this;
  }

  void close() throws Exception {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(SECONDS_MAX, TimeUnit.SECONDS);
  }

  void abort() {
    socket.abort();
  }

  String nextText() throws InterruptedException {
    return required(texts.poll(SECONDS_MAX, TimeUnit.SECONDS));
  }

  byte[] nextPush() throws InterruptedException {
    return required(pushes.poll(SECONDS_MAX, TimeUnit.SECONDS));
  }

  private static <T> T required(T message) {
    if (message == null) {
      throw new AssertionError("no message within " + SECONDS_MAX + " s");
    }
    return message;
  }

  /** The close code; 0 if the connection broke. */
  int awaitEnd() throws Exception {
    return end.exceptionally(broken -> 0).get(SECONDS_MAX, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      texts.add(text.toString());
      text.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
    while (data.hasRemaining()) {
      binary.write(data.get());
    }
    if (last) {
      pushes.add(binary.toByteArray());
      binary.reset();
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    end.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    end.completeExceptionally(error);
  }
}
