package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.execution.ServerClock;
import java.nio.charset.StandardCharsets;
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
    keeper.onReply(new Call.ServerTime(1_000), reply(200, 0, "{\"serverTime\":31000}"), 1_010);
    assertThat(clock.isSynchronised()).isTrue();
    assertThat(clock.offsetMillis(1_010)).isBetween(29_990L, 30_000L);
    keeper.onTime(5_000);
    assertThat(transport.calls).hasSize(1);
    keeper.onTime(11_010);
    assertThat(transport.calls).hasSize(2);
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
