package io.mexcbench.load.endurance;

import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.load.trend.Drift;
import io.mexcbench.load.trend.LeakJudgement;
import io.mexcbench.load.trend.LeakRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Lets something run for a long time and looks now and then at what it holds and what it takes. */
public final class EnduranceTest {
  private static final double NANOS_PER_SECOND = 1e9;

  /** At the beginning everything is slower and grows; the leak rule leaves out as many. */
  private static final int WARM_PARTS = 10;

  private final EndurancePlan plan;
  private final Supplier<Map<Holding, Double>> meter;
  private final LongSupplier nanos;
  private final List<EnduranceSample> samples = new ArrayList<>();

  /**
   * @param meter what the process holds
   */
  public EnduranceTest(
      EndurancePlan plan, Supplier<Map<Holding, Double>> meter, LongSupplier nanos) {
    this.plan = plan;
    this.meter = meter;
    this.nanos = nanos;
  }

  /**
   * Runs it to its end.
   *
   * @param disturbance why times of this run cannot be believed, asked for at the end
   * @param partial is told after each part what is known until then, and is to keep it
   */
  public EnduranceResult run(
      Work work, Supplier<Optional<String>> disturbance, Consumer<EnduranceResult> partial)
      throws InterruptedException, LoadException {
    long startNanos = nanos.getAsLong();
    for (int i = 0; i < plan.parts(); i++) {
      var took = work.part();
      samples.add(
          new EnduranceSample(
              (nanos.getAsLong() - startNanos) / NANOS_PER_SECOND,
              work.messages(),
              took,
              meter.get()));
      partial.accept(result(false, Optional.empty()));
    }
    return result(true, disturbance.get());
  }

  private EnduranceResult result(boolean isComplete, Optional<String> disturbance) {
    Map<Holding, LeakJudgement> leaks = leaks();
    Drift drift =
        Drift.of(
            samples.stream()
                .skip(samples.size() > WARM_PARTS ? WARM_PARTS : 0)
                .map(EnduranceSample::took)
                .toList());
    boolean isLeaking = leaks.values().stream().anyMatch(LeakJudgement::isLeak);
    boolean isUnknown =
        leaks.values().stream().anyMatch(one -> one.verdict() == LeakJudgement.Verdict.TOO_FEW);
    if (isLeaking) {
      // What is held is not a matter of how busy the machine was.
      return new EnduranceResult(isComplete, LoadVerdict.FAIL, samples, leaks, drift, "");
    }
    if (isUnknown) {
      String few = "%d parts are too few to tell a leak".formatted(samples.size());
      return new EnduranceResult(isComplete, LoadVerdict.INVALID, samples, leaks, drift, few);
    }
    if (drift.isTooMuch() && disturbance.isPresent()) {
      return new EnduranceResult(
          isComplete, LoadVerdict.INVALID, samples, leaks, drift, disturbance.get());
    }
    return new EnduranceResult(
        isComplete,
        drift.isTooMuch() ? LoadVerdict.FAIL : LoadVerdict.PASS,
        samples,
        leaks,
        drift,
        "");
  }

  private Map<Holding, LeakJudgement> leaks() {
    Map<Holding, LeakJudgement> leaks = new EnumMap<>(Holding.class);
    for (Holding holding : samples.get(0).held().keySet()) {
      double[] messages = samples.stream().mapToDouble(EnduranceSample::messages).toArray();
      double[] held = samples.stream().mapToDouble(one -> one.held().get(holding)).toArray();
      leaks.put(holding, rule(holding, messages[messages.length - 1]).judge(messages, held));
    }
    return leaks;
  }

  private LeakRule rule(Holding holding, double messages) {
    // One more at the end than at the beginning may be chance, two are not.
    double unrest = holding.unit().isEmpty() ? 1 : plan.unrestBytes();
    LeakRule heap = LeakRule.heap();
    return holding.unit().isEmpty()
        ? LeakRule.of(unrest, messages)
        : heap.withFloor(Math.max(heap.floor(), unrest / messages));
  }
}
