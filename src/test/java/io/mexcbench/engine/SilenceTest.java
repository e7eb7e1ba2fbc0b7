package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilenceTest {
  private final Silence silence = new Silence();

  private static Reply reply(int status, long retryAfterMillis) {
    return new Reply(status, retryAfterMillis, new byte[0]);
  }

  @Test
  void namedTimeIsKeptAndAShorterOneDoesNotEndIt() {
    assertThat(silence.notice(reply(429, 5_000), 100)).isEqualTo(5_000);
    assertThat(silence.notice(reply(418, 10), 200)).isEqualTo(10);
    assertThat(silence.isOver(5_099)).isFalse();
    assertThat(silence.isOver(5_100)).isTrue();
  }

  @Test
  void unnamedTimeDoublesUntilTheExchangeAnswersAsUsual() {
    assertThat(silence.notice(reply(403, 0), 0)).isEqualTo(1_000);
    assertThat(silence.notice(reply(403, 0), 0)).isEqualTo(2_000);
    for (int i = 0; i < 10; i++) {
      silence.notice(reply(429, 0), 0);
    }
    assertThat(silence.notice(reply(429, 0), 0)).isEqualTo(64_000);
    assertThat(silence.notice(reply(200, 0), 0)).isZero();
    assertThat(silence.notice(reply(429, 0), 0)).isEqualTo(1_000);
  }

  @Test
  void otherRefusalsAskForNoSilence() {
    assertThat(silence.notice(reply(400, 0), 0)).isZero();
    assertThat(silence.notice(reply(503, 9_000), 0)).isZero();
    assertThat(silence.isOver(0)).isTrue();
  }
}
