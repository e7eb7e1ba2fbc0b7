package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Symbol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Fetches the snapshots that books need, one after the other and not too fast: the exchange limits
 * them, and a book whose snapshot was asked for too early needs another.
 */
final class SnapshotDesk {
  /** As many levels as the exchange gives. */
  private static final int LEVELS = 5_000;

  private static final long APART_MILLIS = 25;
  private static final long RETRY_MILLIS = 200;

  private final Desks desks;
  private final Transport transport;
  private final String host;
  private final SnapshotReader reader = new SnapshotReader();
  private int next;
  private boolean isWaiting;
  private long freeFromMillis = Long.MIN_VALUE;
  private long failed;

  SnapshotDesk(Desks desks, Transport transport, String host) {
    this.desks = desks;
    this.transport = transport;
    this.host = host;
  }

  /** Asks for the next one that is needed. */
  void onTime(long nowMillis) {
    if (isWaiting || nowMillis < freeFromMillis) {
      return;
    }
    List<Symbol> symbols = desks.symbols();
    for (int i = 0; i < symbols.size(); i++) {
      Symbol symbol = symbols.get(next);
      next = (next + 1) % symbols.size();
      if (desks.of(symbol).takeSnapshotRequest()) {
        ask(symbol, nowMillis);
        return;
      }
    }
  }

  private void ask(Symbol symbol, long nowMillis) {
    byte[] request =
        Requests.get(
                host,
                "/api/v3/depth?symbol=" + Requests.encoded(symbol.name()) + "&limit=" + LEVELS)
            .getBytes(StandardCharsets.US_ASCII);
    isWaiting = transport.request(new Call.Snapshot(symbol), request, request.length);
    if (!isWaiting) {
      onFailed(symbol, nowMillis);
    }
  }

  /** The answer is there. */
  void onReply(Symbol symbol, Reply reply, long nowMillis) {
    try {
      if (!reply.isOk()) {
        throw new IOException("HTTP status " + reply.status());
      }
      BookDesk desk = desks.of(symbol);
      desk.onSnapshot(reader.read(symbol, reply.body()));
      isWaiting = false;
      // One that was of no use must not be asked for again at once.
      freeFromMillis = nowMillis + (desk.isLive() ? APART_MILLIS : RETRY_MILLIS);
    } catch (IOException e) {
      onFailed(symbol, nowMillis);
      freeFromMillis = Math.max(freeFromMillis, nowMillis + reply.retryAfterMillis());
    }
  }

  /** There will be no answer. */
  void onFailed(Symbol symbol, long nowMillis) {
    failed++;
    isWaiting = false;
    freeFromMillis = nowMillis + RETRY_MILLIS;
    desks.of(symbol).onSnapshotFailed();
  }

  /** How many could not be had. */
  long failed() {
    return failed;
  }
}
