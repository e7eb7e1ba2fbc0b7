package io.mexcbench.hotpath.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.AllocationMeter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ServerClockTest {
  private final ServerClock clock = new ServerClock();

  @Test
  void nothingIsSaidBeforeAMeasurement() {
    assertThat(clock.isSynchronised()).isFalse();
    assertThat(clock.needsSync(0)).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> clock.serverTimeMillis(0))
        .withMessage("the exchange's time is not known: measure it first");
  }

  @Test
  void theOffsetIsFromTheMiddleOfTheRoundTrip() {
    assertThat(clock.onServerTime(1_000, 1_100, 9_050)).isTrue();
    assertThat(clock.offsetMillis(1_100)).isEqualTo(8_000);
    assertThat(clock.errorBoundMillis(1_100)).isEqualTo(51);
    assertThat(clock.serverTimeMillis(1_200)).isEqualTo(9_200);
  }

  @Test
  void theTrueOffsetIsAlwaysWithinTheBound() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200_000; i++) {
      ServerClock own = new ServerClock();
      // In microseconds, of which the clocks show whole milliseconds.
      long leftMicros = 1_000_000_000L + random.nextInt(1_000_000);
      long offsetMicros = random.nextInt(-40_000_000, 40_000_000);
      long seenMicros = leftMicros + random.nextInt(300_000);
      long backMicros = seenMicros + random.nextInt(300_000);
      long back = backMicros / 1_000;
      own.onServerTime(leftMicros / 1_000, back, Math.floorDiv(seenMicros + offsetMicros, 1_000));
      double wrongMillis = Math.abs(own.offsetMillis(back) - offsetMicros / 1_000.0);
      assertThat(wrongMillis).isLessThanOrEqualTo((double) own.errorBoundMillis(back));
    }
  }

  @Test
  void theQuickestAnswerCountsUntilDriftHasMadeItWorseThanALaterOne() {
    clock.onServerTime(0, 10, 1_005);
    clock.onServerTime(1_000, 1_100, 2_060);
    assertThat(clock.offsetMillis(1_100)).isEqualTo(1_000);
    assertThat(clock.errorBoundMillis(1_100)).isEqualTo(7);
    // 51 ms of error against 6 ms and as much drift as in the seconds between.
    clock.onServerTime(1_000_000, 1_000_100, 1_001_060);
    assertThat(clock.offsetMillis(1_000_100)).isEqualTo(1_010);
  }

  @Test
  void onlyTheLastEightMeasurementsCount() {
    clock.onServerTime(0, 0, 1_000);
    for (int i = 1; i <= 7; i++) {
      clock.onServerTime(i, i + 20, i + 1_015);
    }
    assertThat(clock.offsetMillis(27)).isEqualTo(1_000);
    clock.onServerTime(8, 28, 1_023);
    assertThat(clock.offsetMillis(28)).isEqualTo(1_005);
  }

  @Test
  void aMeasurementDuringWhichOurClockWentBackIsRefused() {
    assertThat(clock.onServerTime(1_000, 999, 5_000)).isFalse();
    assertThat(clock.isSynchronised()).isFalse();
  }

  @Test
  void anOffsetOfMoreThanHalfASecondIsAnAlarm() {
    clock.onServerTime(0, 0, 500);
    assertThat(clock.alarm()).isEqualTo(ClockAlarm.NONE);
    assertThat(skewedBy(502)).isEqualTo(ClockAlarm.SKEWED);
    assertThat(skewedBy(-500)).isEqualTo(ClockAlarm.NONE);
    assertThat(skewedBy(-501)).isEqualTo(ClockAlarm.SKEWED);
  }

  private static ClockAlarm skewedBy(long millis) {
    ServerClock own = new ServerClock();
    own.onServerTime(10_000, 10_000, 10_000 + millis);
    return own.alarm();
  }

  @Test
  void aJumpIsAnAlarmAndOnlyTheNewMeasurementCounts() {
    clock.onServerTime(0, 100, 50);
    clock.onServerTime(1_000, 1_100, 1_153);
    assertThat(clock.alarm()).isEqualTo(ClockAlarm.NONE);
    clock.onServerTime(2_000, 2_100, 2_155);
    assertThat(clock.alarm()).isEqualTo(ClockAlarm.JUMPED);
    assertThat(clock.offsetMillis(2_100)).isEqualTo(105);
    clock.onServerTime(3_000, 3_100, 3_155);
    assertThat(clock.alarm()).isEqualTo(ClockAlarm.NONE);
  }

  @Test
  void timeNeverGoesBackUntilAJumpShowsThatItWasWrong() {
    clock.onServerTime(0, 0, 100);
    assertThat(clock.serverTimeMillis(1_000)).isEqualTo(1_100);
    assertThat(clock.serverTimeMillis(900)).isEqualTo(1_100);
    clock.onServerTime(1_000, 1_000, 1_099);
    assertThat(clock.serverTimeMillis(1_000)).isEqualTo(1_100);
    clock.onServerTime(1_001, 1_001, 401);
    assertThat(clock.serverTimeMillis(1_001)).isEqualTo(401);
  }

  @Test
  void aRefusedTimestampCallsForAMeasurementAndOneRetryOfWhatMayBeRepeated() {
    clock.onServerTime(0, 0, 100);
    assertThat(clock.onTimestampRefused(false, false)).isFalse();
    assertThat(clock.isSynchronised()).isFalse();
    assertThat(clock.onTimestampRefused(true, true)).isFalse();
    assertThat(clock.onTimestampRefused(true, false)).isTrue();
  }

  @Test
  void anErrorOfMoreThanAQuarterOfASecondCallsForAMeasurement() {
    clock.onServerTime(0, 0, 0);
    assertThat(clock.needsSync(0)).isFalse();
    assertThat(clock.needsSync(2_490_000)).isFalse();
    assertThat(clock.needsSync(2_490_001)).isTrue();
  }

  @Test
  void aTimeIsReckonedWithoutAllocating() {
    clock.onServerTime(0, 0, 100);
    long[] now = {0};
    assertThat(AllocationMeter.bytesOfAMillion(() -> clock.serverTimeMillis(now[0]++))).isZero();
  }
}
