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

  private final LiveRig rig;
  private final StressPlan plan;
  private final Consumer<LiveSecond> watcher;
  private final List<LiveSecond> seconds = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();
  private Block all = Block.sum(List.of());

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
    rig.pass(plan.settleSeconds() * SECOND);
    PileWatch pile = PileWatch.begin();
    catchUp();
    Block calm = pass(plan.calmSeconds());
    rig.offer(plan.stressPerSecond());
    int half = plan.stressSeconds() / 2;
    Block first = pass(half);
    pile.halfway();
    catchUp();
    Block stress = Block.sum(List.of(first, pass(plan.stressSeconds() - half)));
    Check piled = pile.end(seconds.get(0).engine().capacityBytes());
    rig.offer(plan.normalPerSecond());
    // The stress went on until now.
    LiveSecond end = rig.look();
    pass(plan.recoverySeconds());
    rig.drainAll();
    int calmSeconds = plan.calmSeconds();
    Recovery recovery =
        RecoveryRule.standard(plan.sloNanos())
            .of(
                windows.subList(0, calmSeconds),
                windows.subList(calmSeconds + plan.stressSeconds(), windows.size()),
                end.endNanos());
    return result(calm, stress, end.block().waiting(), recovery, piled);
  }

  /** What a whole collection held up, which is not what the rate did, is judged in no second. */
  private void catchUp() throws InterruptedException, LoadException {
    rig.look();
    rig.pass(SECOND);
  }

  /** Gives back what came of so many seconds together. */
  private Block pass(int count) throws InterruptedException, LoadException {
    Block sum = Block.sum(List.of());
    for (int i = 0; i < count; i++) {
      LiveSecond second = rig.pass(SECOND);
      sum = Block.sum(List.of(sum, second.block()));
      windows.add(window(second));
      seconds.add(second.coarse());
      watcher.accept(second);
    }
    all = Block.sum(List.of(all, sum));
    return sum;
  }

  private static Window window(LiveSecond second) {
    return new Window(
        second.endNanos() - second.block().nanos(),
        second.block().nanos(),
        second.block().responses().done(),
        second.engine().eventAge().p99Nanos(),
        second.block().waiting());
  }

  private StressResult result(
      Block calm, Block stress, long waiting, Recovery recovery, Check piled) throws LoadException {
    double best =
        seconds.stream().mapToDouble(second -> second.block().donePerSecond()).max().orElse(0);
    long drainNanos = DrainBound.nanos(waiting, best, plan.normalPerSecond());
    long limitNanos = DrainBound.limitNanos(drainNanos);
    LiveTotals totals = rig.totals();
    StressChecks checks = new StressChecks(plan, totals, rig.ordersTaken());
    List<Check> found = checks.of(seconds, recovery, limitNanos, piled);
    Optional<String> doubt = doubt(calm, stress);
    return new StressResult(
        verdict(found, doubt),
        seconds,
        all,
        recovery,
        drainNanos,
        limitNanos,
        totals,
        piled.holds() ? FailureMode.of(totals, isSlow()) : FailureMode.UNBOUNDED,
        found,
        doubt.orElse(""));
  }

  private boolean isSlow() {
    return seconds.stream()
        .skip(plan.calmSeconds())
        .limit(plan.stressSeconds())
        .anyMatch(one -> one.engine().eventAge().p99Nanos() > plan.sloNanos());
  }

  /**
   * At the normal rate the exchange must be in time. In the stress it must have pushed what it was
   * to push: late or not, for it shares the machine with what it overloads.
   */
  private Optional<String> doubt(Block calm, Block stress) {
    Optional<String> late = GeneratorCheck.fault(calm.sending(), plan.sloNanos());
    return late.isPresent() ? late : GeneratorCheck.shortfall(stress.sending());
  }

  /** What piles up does so however busy the machine is. */
  private static LoadVerdict verdict(List<Check> checks, Optional<String> doubt) {
    if (checks.stream().anyMatch(one -> one.name().equals(PileWatch.NAME) && !one.holds())) {
      return LoadVerdict.FAIL;
    }
    if (doubt.isPresent()) {
      return LoadVerdict.INVALID;
    }
    return checks.stream().allMatch(Check::holds) ? LoadVerdict.PASS : LoadVerdict.FAIL;
  }
}
