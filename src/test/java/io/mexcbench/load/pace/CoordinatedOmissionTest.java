package io.mexcbench.load.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.load.synthetic.SyntheticServer;
import io.mexcbench.load.synthetic.VirtualClock;
import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/**
 * A minute of a server that takes 100 µs for each of 1,000 a second and stands still for 200 ms
 * once in ten seconds. Whoever waits for each answer before the next question sees six slow
 * answers; who would have asked meanwhile saw more than a thousand.
 */
class CoordinatedOmissionTest {
  private static final double RATE = 1_000;
  private static final long MINUTE = 60_000_000_000L;
  private static final long PERIOD = 10_000_000_000L;
  private static final long STALL = 200_000_000;
  private static final long SERVICE = 100_000;
  private static final double NANOS_PER_MILLI = 1e6;

  /** The server stands still in the middle of each period. */
  private static long opening(long nanos) {
    long into = nanos % PERIOD - PERIOD / 2;
    return into >= 0 && into < STALL ? nanos - into + STALL : nanos;
  }

  /** What clients wait who come by the schedule, whatever happens: written down and sorted. */
  private static double truthMillis(double percentile) {
    int count = (int) (MINUTE / 1e9 * RATE);
    long[] waited = new long[count];
    long free = 0;
    for (int i = 0; i < count; i++) {
      long due = i * 1_000_000L;
      free = opening(Math.max(due, free)) + SERVICE;
      waited[i] = free - due;
    }
    Arrays.sort(waited);
    return waited[(int) Math.ceil(percentile / 100 * count) - 1] / NANOS_PER_MILLI;
  }

  private static double millis(Histogram histogram, double percentile) {
    return Percentiles.of(histogram, percentile).orElseThrow() / NANOS_PER_MILLI;
  }

  private static Responses openLoop() throws InterruptedException {
    VirtualClock clock = new VirtualClock();
    ResponseMeter meter = new ResponseMeter();
    SyntheticServer server =
        new SyntheticServer(
            clock, meter, 1, Integer.MAX_VALUE, any -> SERVICE, CoordinatedOmissionTest::opening);
    new Generator(clock, new Pacer(clock, 0), new ConstantRate(RATE), server).pass(MINUTE);
    clock.advanceTo(2 * MINUTE);
    return meter.interval();
  }

  private static ClosedLoop.Result closedLoop() throws InterruptedException {
    VirtualClock clock = new VirtualClock();
    return new ClosedLoop(clock, new Pacer(clock, 0))
        .run(RATE, MINUTE, () -> clock.advanceTo(opening(clock.nanos()) + SERVICE));
  }

  @Test
  void responseTimesAreThoseThatClientsWaited() throws InterruptedException {
    Responses open = openLoop();
    ClosedLoop.Result closed = closedLoop();
    double truth = truthMillis(99);
    double ours = millis(open.response(), 99);
    double naive = millis(closed.naive(), 99);
    double corrected = millis(closed.corrected(), 99);
    System.out.printf(
        "p99 of a stalling server: truth %.1f ms, ours %.1f ms, naive %.3f ms (%.0fx too good),"
            + " corrected by the expected interval %.1f ms%n",
        truth, ours, naive, truth / naive, corrected);
    assertThat(open.done()).isEqualTo(60_000);
    assertThat(ours).isCloseTo(truth, within(truth / 100));
    assertThat(millis(open.response(), 99.9))
        .isCloseTo(truthMillis(99.9), within(truthMillis(99.9) / 100));
    assertThat(truth / naive).isGreaterThan(500);
    // An estimate: it does not know of those who came after the stall and waited behind the others.
    assertThat(corrected).isCloseTo(truth, within(truth / 10));
  }

  @Test
  void serviceTimeIsReportedBesideItAndIsNotTheSame() throws InterruptedException {
    VirtualClock clock = new VirtualClock();
    ResponseMeter meter = new ResponseMeter();
    // A target that makes its sender wait: the response time is right all the same.
    Target blocking =
        (intended, sent) -> {
          clock.advanceTo(opening(clock.nanos()) + SERVICE);
          meter.onDone(intended, sent, clock.nanos());
        };
    Sending sending =
        new Generator(clock, new Pacer(clock, 0), new ConstantRate(RATE), blocking).pass(MINUTE);
    Responses responses = meter.interval();
    double truth = truthMillis(99);
    assertThat(millis(responses.response(), 99)).isCloseTo(truth, within(truth / 100));
    assertThat(millis(responses.service(), 99)).isLessThan(1);
    // Whether it or the system was late cannot be told, so nothing is judged by it.
    assertThat(GeneratorCheck.fault(sending, 20_000_000)).isPresent();
  }
}
