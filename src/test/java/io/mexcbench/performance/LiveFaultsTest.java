package io.mexcbench.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.engine.StrategyFactory;
import io.mexcbench.environment.ForeignLoad;
import io.mexcbench.environment.MachineWatch;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.load.endurance.ClassCensus;
import io.mexcbench.load.endurance.EndurancePlan;
import io.mexcbench.load.endurance.EnduranceResult;
import io.mexcbench.load.endurance.EnduranceTest;
import io.mexcbench.load.endurance.Holding;
import io.mexcbench.load.endurance.ProcessMeter;
import io.mexcbench.load.live.Check;
import io.mexcbench.load.live.FailureMode;
import io.mexcbench.load.live.LiveLimits;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.live.LiveWork;
import io.mexcbench.load.live.StallWatch;
import io.mexcbench.load.live.StressPlan;
import io.mexcbench.load.live.StressResult;
import io.mexcbench.load.live.StressTest;
import io.mexcbench.load.pace.LoadVerdict;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Faults put into the running system, each found by the test that was made for it, and its cause
 * named. What is held is found on any machine. What is a matter of time must be found where nobody
 * else uses the machine; where others do, not finding it is a third outcome.
 */
class LiveFaultsTest {
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;
  private static final int RATE = 2_000;

  private static LiveRig rig(StrategyFactory strategies) throws Exception {
    return LiveRig.start(DataGenerators.rig(MarketProfile.CALM, strategies));
  }

  @Test
  void enduranceTestFindsALeakAndNamesWhatIsKept() throws Exception {
    try (LiveRig rig = rig(FaultyStrategy.leaking(1 << 15))) {
      rig.offer(RATE);
      EnduranceResult result =
          new EnduranceTest(
                  EndurancePlan.standard(),
                  new ProcessMeter()::read,
                  ClassCensus::take,
                  System::nanoTime)
              .run(new LiveWork(rig, SECOND / 20, second -> {}), Optional::empty, partial -> {});
      System.out.printf(
          "a leak: %s, heap %s, %s%n",
          result.verdict(), result.leaks().get(Holding.HEAP), result.cause());
      assertThat(result.verdict()).isEqualTo(LoadVerdict.FAIL);
      assertThat(result.leaks().get(Holding.HEAP).isLeak()).isTrue();
      assertThat(result.cause()).contains("byte[]", FaultyStrategy.Leak.Kept.class.getName());
    }
  }

  /**
   * Of ten milliseconds in each second, which no limit of a 99th percentile would notice; where
   * others use the machine so much that these do not stand out, of ten times as long.
   */
  @Test
  void loadTestFindsAStallAndNamesWhereTheThreadIs() throws Exception {
    Check check = new Check("not watched yet", true, "");
    boolean isCalm = false;
    for (long millis = 10; millis <= 100 && !isNamed(check); millis *= 10) {
      MachineWatch watch = new MachineWatch(Path.of("/"), System::nanoTime);
      watch.sample();
      try (LiveRig rig = rig(FaultyStrategy.stalling(millis * MILLI, SECOND))) {
        check = new StallWatch(rig).watch(RATE, 10);
      }
      watch.sample();
      isCalm = watch.summary().flatMap(ForeignLoad::disturbance).isEmpty();
      System.out.printf(
          "a stall of %d ms: %s; the machine was %s%n",
          millis, check.found(), isCalm ? "calm" : "busy");
    }
    if (isCalm) {
      assertThat(check.holds()).as(check.found()).isFalse();
      assertThat(check.found()).startsWith("it stands still about every ");
      assertThat(isNamed(check)).as(check.found()).isTrue();
    }
  }

  /** Others who use the machine stop the thread as well, wherever it is. */
  private static boolean isNamed(Check check) {
    return !check.holds() && check.found().contains(FaultyStrategy.class.getName());
  }

  @Test
  void stressTestFindsAQueueWithoutABoundAndNamesWhatWaits() throws Exception {
    try (LiveRig rig = rig(FaultyStrategy.queueing(1 << 15))) {
      StressResult result = stress(rig);
      Check piled = check(result, "nothing piles up");
      System.out.printf("an unbounded queue: %s, %s%n", result.verdict(), piled.found());
      assertThat(piled.holds()).isFalse();
      assertThat(piled.found())
          .contains("byte[]", FaultyStrategy.UnboundedQueue.Waiting.class.getName());
      assertThat(result.verdict()).isEqualTo(LoadVerdict.FAIL);
      assertThat(result.mode()).isEqualTo(FailureMode.UNBOUNDED);
    }
  }

  private static StressResult stress(LiveRig rig) throws Exception {
    StressPlan plan =
        new StressPlan(500, 10, 1, 1, 3, 5, LiveLimits.responseNanos(), LiveLimits.orderNanos());
    return new StressTest(rig, plan, second -> {}).run();
  }

  private static Check check(StressResult result, String name) {
    return result.checks().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
