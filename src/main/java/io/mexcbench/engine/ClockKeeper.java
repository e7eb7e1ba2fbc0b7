package io.mexcbench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.hotpath.execution.ClockAlarm;
import io.mexcbench.hotpath.execution.ServerClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Asks the exchange for its time whenever its clock is not known well enough. An answer that came
 * slowly, as from an exchange that is just beginning, may be wrong by half of its time: it will do
 * for signing, but not for saying how old messages are. So others are asked for soon after, with
 * growing delays, because where the way is long none comes faster.
 */
final class ClockKeeper {
  /** Also while it is known: drift is followed, and a clock that was set is noticed. */
  private static final long PERIOD_MILLIS = 10_000;

  private static final long RETRY_MILLIS = 100;

  /** With a greater error it is asked again before the period is over. */
  private static final long PRECISE_MILLIS = 5;

  private final ServerClock clock;
  private final Transport transport;
  private final ObjectMapper json = new ObjectMapper();
  private final byte[] request;
  private boolean isWaiting;
  private long pauseMillis = RETRY_MILLIS;
  private long dueMillis = Long.MIN_VALUE;
  private long retryFromMillis = Long.MIN_VALUE;

  ClockKeeper(ServerClock clock, Transport transport, String host) {
    this.clock = clock;
    this.transport = transport;
    this.request = Requests.get(host, Requests.SERVER_TIME).getBytes(StandardCharsets.US_ASCII);
  }

  void onTime(long nowMillis) {
    boolean isDue = clock.needsSync(nowMillis) || nowMillis >= dueMillis;
    if (isWaiting || !isDue || nowMillis < retryFromMillis) {
      return;
    }
    isWaiting = transport.request(new Call.ServerTime(nowMillis), request, request.length);
    retryFromMillis = nowMillis + RETRY_MILLIS;
  }

  void onReply(Call.ServerTime call, Reply reply, long nowMillis) {
    isWaiting = false;
    retryFromMillis = nowMillis + Math.max(RETRY_MILLIS, reply.retryAfterMillis());
    if (!reply.isOk()) {
      return;
    }
    long serverMillis = serverMillisOf(reply);
    if (serverMillis > 0) {
      take(call, nowMillis, serverMillis);
    }
  }

  private void take(Call.ServerTime call, long nowMillis, long serverMillis) {
    boolean isFirst = !clock.isSynchronised();
    clock.onServerTime(call.askedMillis(), nowMillis, serverMillis);
    if (isFirst || clock.alarm() == ClockAlarm.JUMPED) {
      pauseMillis = RETRY_MILLIS;
    }
    boolean isPrecise = isPrecise(nowMillis);
    dueMillis = nowMillis + (isPrecise ? PERIOD_MILLIS : pauseMillis);
    pauseMillis = isPrecise ? RETRY_MILLIS : Math.min(PERIOD_MILLIS, 2 * pauseMillis);
  }

  private boolean isPrecise(long nowMillis) {
    return clock.isSynchronised() && clock.errorBoundMillis(nowMillis) <= PRECISE_MILLIS;
  }

  /** 0 if the answer does not say. */
  private long serverMillisOf(Reply reply) {
    try {
      JsonNode time = json.readTree(reply.body()).path("serverTime");
      return time.canConvertToLong() ? time.asLong() : 0;
    } catch (IOException notJson) {
      return 0;
    }
  }

  /** There will be no answer. */
  void onFailed(long nowMillis) {
    isWaiting = false;
    retryFromMillis = nowMillis + RETRY_MILLIS;
  }
}
