package io.mexcbench.load.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.load.pace.ConstantRate;
import io.mexcbench.load.pace.Generator;
import io.mexcbench.load.pace.Pacer;
import io.mexcbench.load.pace.ResponseMeter;
import io.mexcbench.load.pace.Responses;
import io.mexcbench.load.synthetic.SyntheticServer;
import io.mexcbench.load.synthetic.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A server that does 2,000 a second is given 1,000, then 10,000, then 1,000 again. At the end of
 * ten seconds of that 80,000 wait, which takes 80 s; those who come last before that wait less and
 * less.
 */
class VirtualRecoveryTest {
  private static final long SECOND = 1_000_000_000;
  private static final long SERVICE = SECOND / 2_000;
  private static final int STRESS_SECONDS = 10;

  private final VirtualClock clock = new VirtualClock();
  private final ResponseMeter meter = new ResponseMeter();
  private final SyntheticServer server =
      new SyntheticServer(
          clock, meter, 1, Integer.MAX_VALUE, any -> SERVICE, LongUnaryOperator.identity());

  private List<Window> offer(double perSecond, int seconds) throws InterruptedException {
    Generator generator =
        new Generator(clock, new Pacer(clock, 0), new ConstantRate(perSecond), server);
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < seconds; i++) {
      long start = clock.nanos();
      generator.pass(SECOND);
      Responses responses = meter.interval();
      windows.add(
          new Window(
              start,
              SECOND,
              responses.done(),
              responses.response().getValueAtPercentile(99),
              server.waiting()));
    }
    return windows;
  }

  @Test
  void recoveryIsTheTimeThatTheoryGives() throws InterruptedException {
    List<Window> before = offer(1_000, 30);
    offer(10_000, STRESS_SECONDS);
    long end = clock.nanos();
    int waiting = server.waiting();
    long drain = DrainBound.nanos(waiting, 2_000, 1_000);
    Recovery recovery = RecoveryRule.standard(20_000_000).of(before, offer(1_000, 120), end);
    System.out.printf(
        Locale.ROOT,
        "recovery: %,d waited, which takes %.1f s at best; recovered after %s%n",
        waiting,
        drain / 1e9,
        recovery.words());
    assertThat(waiting).isCloseTo(80_000, within(2));
    assertThat(recovery.isRecovered()).isTrue();
    // The windows are seconds, so it is known to a second.
    assertThat((double) recovery.nanos()).isCloseTo((double) drain, within(1.0 * SECOND));
    assertThat(recovery.isWithin(DrainBound.limitNanos(drain))).isTrue();
  }

  @Test
  void waitingForLessThanThatLeavesItOpen() throws InterruptedException {
    List<Window> before = offer(1_000, 30);
    offer(10_000, STRESS_SECONDS);
    long end = clock.nanos();
    assertThat(RecoveryRule.standard(20_000_000).of(before, offer(1_000, 60), end).words())
        .isEqualTo(">60.0 s");
  }
}
