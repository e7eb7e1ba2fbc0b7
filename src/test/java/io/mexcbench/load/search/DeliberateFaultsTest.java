package io.mexcbench.load.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.synthetic.Servers;
import io.mexcbench.load.synthetic.SyntheticLoad;
import io.mexcbench.load.trend.Stalls;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Faults that were put in, each found by what was made for it; the leak has a test of its own. */
class DeliberateFaultsTest {
  private static final long SECOND = 1_000_000_000;
  private static final long MILLI = 1_000_000;
  private static final long SERVICE = MILLI / 10;

  private static Optional<Stalls> stalls(SyntheticLoad load, double rate) throws Exception {
    load.begin(rate);
    double[] at = new double[200];
    double[] slowest = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      slowest[i] = load.pass(SECOND / 10).responses().response().getMaxValue();
      at[i] = (i + 1) / 10.0;
    }
    return Stalls.of(at, slowest, 0);
  }

  @Test
  void tenMillisecondsOnceASecondBreakTheLimitAndAreNamed() throws Exception {
    PassRule rule = new PassRule(99.9, 5 * MILLI);
    StepPlan plan = new StepPlan(SECOND, SECOND / 2, 20 * SECOND, 20 * SECOND, 20 * SECOND);
    Step stalling =
        new StepRunner(Servers.pausing(SERVICE, 10 * MILLI, SECOND, 1), plan, rule).run(1_000);
    Step clean = new StepRunner(Servers.constant(SERVICE, 1), plan, rule).run(1_000);
    Optional<Stalls> found = stalls(Servers.pausing(SERVICE, 10 * MILLI, SECOND, 1), 1_000);
    System.out.printf(
        "10 ms once a second: %s %s; %s%n",
        stalling.verdict(), stalling.failures(), found.map(Stalls::words).orElse("not found"));
    assertThat(stalling.failures()).containsExactly(Failure.SLOW);
    assertThat(clean.verdict()).isEqualTo(LoadVerdict.PASS);
    assertThat(found.orElseThrow().everySeconds()).isBetween(0.99, 1.01);
    assertThat(found.orElseThrow().longestNanos()).isBetween(9.0 * MILLI, 11.5 * MILLI);
    assertThat(found.orElseThrow().count()).isBetween(18, 21);
  }

  /** Arrivals by chance make queues of their own, which are not regular. */
  @Test
  void aBusyServerIsNotSaidToStandStill() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(stalls(Servers.constant(MILLI, seed), 700)).isEmpty();
      assertThat(stalls(Servers.stalling(SERVICE, 50 * MILLI, SECOND, seed), 500))
          .as("stalls by chance, seed %d", seed)
          .isEmpty();
    }
  }

  @Test
  void aQueueWithoutABoundIsSeenToGrow() throws Exception {
    StepPlan plan = StepPlan.standard();
    // So generous a limit that nothing is slow yet.
    Step faster =
        new StepRunner(Servers.constant(MILLI, 1), plan, new PassRule(99, 60 * SECOND)).run(1_200);
    System.out.printf(
        "a queue without a bound: at 1,200/s %s, %d waiting%n",
        faster.failures(), faster.all().waiting());
    assertThat(faster.failures()).contains(Failure.GROWING);
    assertThat(faster.all().waiting()).isGreaterThan(1_000);
  }
}
