package io.mexcbench.load.live;

import io.mexcbench.load.pace.GeneratorCheck;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.Block;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.load.stress.DrainBound;
import io.mexcbench.load.stress.Recovery;
import io.mexcbench.load.stress.RecoveryRule;
import io.mexcbench.load.stress.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks many times as much of the trading system as normal, and watches it come back. */
public final class StressTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int SETTLE_SECONDS = 3;

  private final LiveRig rig;
  private final StressPlan plan;
  private final Consumer<LiveSecond> watcher;
  private final List<LiveSecond> seconds = new ArrayList<>();

  /**
   * @param watcher is told of every second
   */
  public StressTest(LiveRig rig, StressPlan plan, Consumer<LiveSecond> watcher) {
    this.rig = rig;
    this.plan = plan;
    this.watcher = watcher;
  }

  public StressResult run() throws InterruptedException, LoadException {
    rig.offer(plan.normalPerSecond());
    rig.pass(SETTLE_SECONDS * SECOND);
    List<LiveSecond> calm = pass(plan.calmSeconds());
    rig.offer(plan.stressPerSecond());
    List<LiveSecond> stress = pass(plan.stressSeconds());
    rig.offer(plan.normalPerSecond());
    long endNanos = last(stress).endNanos();
    List<LiveSecond> after = pass(plan.recoverySeconds());
    rig.drainAll();
    Recovery recovery =
        RecoveryRule.standard(plan.sloNanos()).of(windows(calm), windows(after), endNanos);
    return result(calm, stress, recovery);
  }

  private List<LiveSecond> pass(int count) throws InterruptedException, LoadException {
    List<LiveSecond> passed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LiveSecond second = rig.pass(SECOND);
      passed.add(second);
      seconds.add(second);
      watcher.accept(second);
    }
    return passed;
  }

  private static LiveSecond last(List<LiveSecond> seconds) {
    return seconds.get(seconds.size() - 1);
  }

  private static List<Window> windows(List<LiveSecond> seconds) {
    return seconds.stream()
        .map(
            second ->
                new Window(
                    second.endNanos() - second.block().nanos(),
                    second.block().nanos(),
                    second.block().responses().done(),
                    second.engine().eventAge().p99Nanos(),
                    second.block().waiting()))
        .toList();
  }

  private StressResult result(List<LiveSecond> calm, List<LiveSecond> stress, Recovery recovery) {
    double best =
        seconds.stream().mapToDouble(second -> second.block().donePerSecond()).max().orElse(0);
    long drainNanos =
        DrainBound.nanos(last(stress).block().waiting(), best, plan.normalPerSecond());
    long limitNanos = DrainBound.limitNanos(drainNanos);
    Block calmBlock = Block.sum(blocks(calm));
    LiveTotals totals = rig.totals();
    StressChecks checks = new StressChecks(plan, totals, rig.ordersTaken());
    List<Check> found = checks.of(seconds, recovery, limitNanos);
    Optional<String> doubt = doubt(calmBlock, Block.sum(blocks(stress)));
    boolean isSlow =
        stress.stream().anyMatch(one -> one.engine().eventAge().p99Nanos() > plan.sloNanos());
    return new StressResult(
        verdict(found, doubt),
        seconds,
        Block.sum(blocks(seconds)),
        recovery,
        drainNanos,
        limitNanos,
        totals,
        FailureMode.of(totals, isSlow),
        found,
        doubt.orElse(""));
  }

  private static List<Block> blocks(List<LiveSecond> seconds) {
    return seconds.stream().map(LiveSecond::block).toList();
  }

  /**
   * At the normal rate the exchange must be in time. In the stress it must have pushed what it was
   * to push: late or not, for it shares the machine with what it overloads.
   */
  private Optional<String> doubt(Block calm, Block stress) {
    Optional<String> late = GeneratorCheck.fault(calm.sending(), plan.sloNanos());
    return late.isPresent() ? late : GeneratorCheck.shortfall(stress.sending());
  }

  private static LoadVerdict verdict(List<Check> checks, Optional<String> doubt) {
    if (doubt.isPresent()) {
      return LoadVerdict.INVALID;
    }
    return checks.stream().allMatch(Check::holds) ? LoadVerdict.PASS : LoadVerdict.FAIL;
  }
}
