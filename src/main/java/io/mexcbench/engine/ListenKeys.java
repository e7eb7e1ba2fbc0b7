package io.mexcbench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mexcbench.hotpath.execution.ListenKeyRequests;
import io.mexcbench.hotpath.execution.ServerClock;
import io.mexcbench.hotpath.execution.SignedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The key of the private stream: gets one, extends it in good time, and gets another when it is no
 * longer accepted. MEXC lets a key live 60 minutes and advises to extend it every 30.
 */
final class ListenKeys {
  private static final long EXTEND_MILLIS = 1_800_000;
  private static final long RETRY_MILLIS = 500;

  private final ListenKeyRequests requests;
  private final ServerClock clock;
  private final Transport transport;
  private final EngineCounters counters;
  private final ObjectMapper json = new ObjectMapper();
  private byte[] key = {};
  private boolean isWaiting;
  private long dueMillis = Long.MIN_VALUE;
  private long askedMillis = -RETRY_MILLIS;

  ListenKeys(
      ListenKeyRequests requests, ServerClock clock, Transport transport, EngineCounters counters) {
    this.counters = counters;
    this.requests = requests;
    this.clock = clock;
    this.transport = transport;
  }

  /** Asks for a key, or for more time, if it is due. */
  void onTime(long nowMillis) {
    if (isWaiting || nowMillis < dueMillis || !clock.isSynchronised()) {
      return;
    }
    askedMillis = nowMillis;
    long serverMillis = clock.serverTimeMillis(nowMillis);
    boolean isNew = key.length == 0;
    SignedRequest request =
        isNew ? requests.create(serverMillis) : requests.extend(key, 0, key.length, serverMillis);
    isWaiting =
        transport.request(
            isNew ? new Call.CreateListenKey() : new Call.ExtendListenKey(),
            request.buffer(),
            request.length());
    dueMillis = nowMillis + RETRY_MILLIS;
  }

  /** Returns the key of the answer, if it is a new one. */
  Optional<String> onCreated(Reply reply, long nowMillis) {
    isWaiting = false;
    dueMillis = nowMillis + Math.max(RETRY_MILLIS, reply.retryAfterMillis());
    JsonNode answer = answerOf(reply);
    String text = answer.path("listenKey").asText();
    if (!reply.isOk() || text.isEmpty()) {
      onRefused(answer);
      return Optional.empty();
    }
    key = text.getBytes(StandardCharsets.UTF_8);
    dueMillis = nowMillis + EXTEND_MILLIS;
    return Optional.of(text);
  }

  private JsonNode answerOf(Reply reply) {
    try {
      return json.readTree(reply.body());
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** Returns whether it was refused for its time, which says nothing of the key. */
  private boolean onRefused(JsonNode answer) {
    boolean isOfTime = answer.path("code").asLong() == OrderReplies.TIMESTAMP_REFUSED;
    if (isOfTime) {
      clock.onTimestampRefused(true, false);
    } else {
      counters.accountRefused.increment();
    }
    return isOfTime;
  }

  /** Returns whether the key may still hold; one that does not is forgotten. */
  boolean onExtended(Reply reply, long nowMillis) {
    isWaiting = false;
    boolean isDone = reply.isOk();
    dueMillis =
        nowMillis + (isDone ? EXTEND_MILLIS : Math.max(RETRY_MILLIS, reply.retryAfterMillis()));
    boolean mayHold = isDone || onRefused(answerOf(reply)) || !reply.isRefused();
    if (!mayHold) {
      forget(nowMillis);
    }
    return mayHold;
  }

  /** There will be no answer. */
  void onFailed(long nowMillis) {
    isWaiting = false;
    dueMillis = nowMillis + RETRY_MILLIS;
  }

  /**
   * The exchange did not let the key's stream be opened: another is asked for, at once if this one
   * had lasted.
   */
  void forget(long nowMillis) {
    key = new byte[0];
    dueMillis = Math.max(nowMillis, askedMillis + RETRY_MILLIS);
  }

  /**
   * Gives the key back, so that the account has room for others. Whether it arrives is not waited
   * for.
   */
  void close(long nowMillis) {
    if (key.length > 0 && clock.isSynchronised()) {
      SignedRequest request = requests.close(key, 0, key.length, clock.serverTimeMillis(nowMillis));
      var unused = transport.request(new Call.CloseListenKey(), request.buffer(), request.length());
      key = new byte[0];
      dueMillis = Long.MAX_VALUE;
    }
  }
}
