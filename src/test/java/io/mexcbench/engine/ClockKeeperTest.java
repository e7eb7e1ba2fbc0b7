package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.execution.ServerClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockKeeperTest {
  private final RecordedTransport transport = new RecordedTransport();
  private final ServerClock clock = new ServerClock();
  private final ClockKeeper keeper = new ClockKeeper(clock, transport, "host:1");

  private static Reply reply(int status, long retryAfterMillis, String body) {
    return new Reply(status, retryAfterMillis, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void asksOnceAndLearnsTheOffset() {
    keeper.onTime(1_000);
    keeper.onTime(1_005);
    assertThat(transport.calls).containsExactly(new Call.ServerTime(1_000));
    assertThat(transport.requests)
        .containsExactly("GET /api/v3/time HTTP/1.1\r\nHost: host:1\r\n\r\n");
    keeper.onReply(new Call.ServerTime(1_000), reply(200, 0, "{\"serverTime\":31000}"), 1_006);
    assertThat(clock.isSynchronised()).isTrue();
    assertThat(clock.offsetMillis(1_006)).isBetween(29_994L, 30_000L);
    keeper.onTime(11_005);
    assertThat(transport.calls).hasSize(1);
    keeper.onTime(11_006);
    assertThat(transport.calls).hasSize(2);
  }

  private static Reply timeReply(long serverMillis) {
    return reply(200, 0, "{\"serverTime\":" + serverMillis + "}");
  }

  /** An exchange that was busy for 300 ms before it looked at the request. */
  @Test
  void slowAnswerIsFollowedByAnotherThatSaysMore() {
    keeper.onTime(1_000);
    keeper.onReply(new Call.ServerTime(1_000), timeReply(31_300), 1_300);
    assertThat(clock.offsetMillis(1_300)).isEqualTo(30_150);
    keeper.onTime(1_399);
    assertThat(transport.calls).hasSize(1);
    keeper.onTime(1_400);
    assertThat(transport.calls).hasSize(2);
    keeper.onReply(new Call.ServerTime(1_400), timeReply(31_401), 1_402);
    assertThat(clock.offsetMillis(1_402)).isEqualTo(30_000);
    keeper.onTime(11_401);
    assertThat(transport.calls).hasSize(2);
    keeper.onTime(11_402);
    assertThat(transport.calls).hasSize(3);
  }

  @Test
  void whereTheWayIsLongItAsksMoreAndMoreSeldom() {
    List<Long> askedMillis = new ArrayList<>();
    for (long now = 0; now < 50_000; now++) {
      keeper.onTime(now);
      if (transport.calls.size() > askedMillis.size()) {
        askedMillis.add(now);
        keeper.onReply(new Call.ServerTime(now), timeReply(now + 30_040), now + 80);
      }
    }
    assertThat(askedMillis)
        .containsExactly(
            0L, 180L, 460L, 940L, 1_820L, 3_500L, 6_780L, 13_260L, 23_340L, 33_420L, 43_500L);
  }

  @Test
  void afterAJumpItAsksSoonAgain() {
    keeper.onTime(0);
    keeper.onReply(new Call.ServerTime(0), timeReply(30_001), 2);
    keeper.onTime(10_002);
    keeper.onReply(new Call.ServerTime(10_002), timeReply(100_000), 10_102);
    keeper.onTime(10_202);
    assertThat(transport.calls).hasSize(3);
  }

  @Test
  void answerThatSaysNothingIsAskedForAgainAfterAWhile() {
    keeper.onTime(1_000);
    keeper.onReply(new Call.ServerTime(1_000), reply(200, 0, "<html>"), 1_010);
    assertThat(clock.isSynchronised()).isFalse();
    keeper.onTime(1_109);
    assertThat(transport.calls).hasSize(1);
    keeper.onTime(1_110);
    assertThat(transport.calls).hasSize(2);
  }

  @Test
  void exchangeThatWantsSilenceIsLeftAlone() {
    keeper.onTime(1_000);
    keeper.onReply(new Call.ServerTime(1_000), reply(429, 7_000, "{}"), 1_010);
    keeper.onTime(8_009);
    assertThat(transport.calls).hasSize(1);
    keeper.onTime(8_010);
    assertThat(transport.calls).hasSize(2);
  }

  @Test
  void withoutAFreeConnectionItTriesAgain() {
    transport.isFree = false;
    keeper.onTime(1_000);
    transport.isFree = true;
    keeper.onTime(1_099);
    assertThat(transport.calls).isEmpty();
    keeper.onTime(1_100);
    keeper.onFailed(1_200);
    keeper.onTime(1_300);
    assertThat(transport.calls).hasSize(2);
  }
}
