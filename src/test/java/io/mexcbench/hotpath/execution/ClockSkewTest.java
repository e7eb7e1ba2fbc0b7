package io.mexcbench.hotpath.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many signed requests an exchange refuses whose clock is not ours, in virtual time. */
class ClockSkewTest {
  private static final long SECOND = 1_000_000;
  private static final long HOUR = 3_600 * SECOND;

  private final SplittableRandom random = new SplittableRandom(17);
  private final ServerClock clock = new ServerClock();
  private long nowMicros = 1_764_000_000L * SECOND;
  private long skewMicros;
  private long driftPerMillion;
  private long stepAtMicros = Long.MAX_VALUE;
  private long stepMicros;
  private long nextSyncMicros = nowMicros;
  private long lastMillis = Long.MIN_VALUE;
  private int sent;
  private int refused;

  @ParameterizedTest
  @ValueSource(longs = {-30_000, -1_500, -1_100, -900, 0, 900, 1_100, 1_500, 30_000})
  void aSkewFromTheBeginningCostsNoRequest(long skewMillis) {
    skewMicros = skewMillis * 1_000;
    trade(HOUR);
    print("skew of " + skewMillis + " ms");
    assertThat(refused).isZero();
    assertThat(clock.alarm())
        .isEqualTo(Math.abs(skewMillis) > 500 ? ClockAlarm.SKEWED : ClockAlarm.NONE);
  }

  @ParameterizedTest
  @ValueSource(longs = {-30_000, -1_500, -1_100, -900, 900, 1_100, 1_500, 30_000})
  void aStepCostsOneRequestAtMost(long stepMillis) {
    int steps = Rounds.of(40, 1_000);
    int most = 0;
    trade(600 * SECOND);
    for (int i = 0; i < steps; i++) {
      // There and back, so that the clocks do not part for ever.
      stepMicros = (i % 2 == 0 ? stepMillis : -stepMillis) * 1_000;
      // Anywhere between two measurements, and within one as well.
      stepAtMicros = nextSyncMicros + random.nextLong(i % 2 == 0 ? SECOND / 4 : 60 * SECOND);
      int before = refused;
      trade(300 * SECOND);
      most = Math.max(most, refused - before);
    }
    print(steps + " steps of " + stepMillis + " ms, at most " + most + " refused for one");
    assertThat(most).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {-100, 100})
  void aDayOfDriftCostsNoRequest(long perMillion) {
    driftPerMillion = perMillion;
    trade(24 * HOUR);
    print("drift of " + perMillion + " ppm for a day");
    assertThat(refused).isZero();
    assertThat(sent).isGreaterThan(80_000);
  }

  @Test
  void withoutACorrectionTheSameExchangeRefuses() {
    skewMicros = 1_500_000;
    assertThat(accepts(oursMillis())).isFalse();
    skewMicros = 900_000;
    assertThat(accepts(oursMillis())).isTrue();
    skewMicros = -30_000_000;
    assertThat(accepts(oursMillis())).isFalse();
    skewMicros = -4_000_000;
    assertThat(accepts(oursMillis())).isTrue();
  }

  private void print(String what) {
    System.out.printf("checked %d requests, %d refused: %s%n", sent, refused, what);
  }

  /** A request a second, a measurement a minute, and one after each refusal. */
  private void trade(long micros) {
    long end = nowMicros + micros;
    while (nowMicros < end) {
      if (nowMicros >= nextSyncMicros || clock.needsSync(oursMillis())) {
        measure();
        nextSyncMicros = nowMicros + 60 * SECOND;
      }
      long timestamp = clock.serverTimeMillis(oursMillis());
      sent++;
      if (accepts(timestamp)) {
        boolean hasJumped = clock.alarm() == ClockAlarm.JUMPED;
        assertThat(timestamp).isGreaterThanOrEqualTo(hasJumped ? Long.MIN_VALUE : lastMillis);
        lastMillis = timestamp;
      } else {
        refused++;
        lastMillis = Long.MIN_VALUE;
        assertThat(clock.onTimestampRefused(false, false)).isFalse();
      }
      pass(SECOND);
    }
  }

  private void measure() {
    long left = oursMillis();
    pass(way());
    long server = nowMicros / 1_000;
    pass(way());
    clock.onServerTime(left, oursMillis(), server);
  }

  /** By the exchange's rule, when the request arrives. */
  private boolean accepts(long timestampMillis) {
    pass(way());
    long server = nowMicros / 1_000;
    return timestampMillis < server + 1_000 && server - timestampMillis <= 5_000;
  }

  /** 20 to 270 ms, mostly short, and not the same there and back. */
  private long way() {
    return 20_000 + (random.nextInt(10) == 0 ? random.nextLong(250_000) : random.nextLong(40_000));
  }

  private void pass(long micros) {
    nowMicros += micros;
    skewMicros += (micros * driftPerMillion) / 1_000_000;
    if (nowMicros >= stepAtMicros) {
      skewMicros += stepMicros;
      stepAtMicros = Long.MAX_VALUE;
    }
  }

  private long oursMillis() {
    return (nowMicros + skewMicros) / 1_000;
  }
}
