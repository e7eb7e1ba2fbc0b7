package io.mexcbench.load.endurance;

import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.load.trend.Drift;
import io.mexcbench.load.trend.LeakJudgement;
import io.mexcbench.load.trend.LeakRule;
import io.mexcbench.load.trend.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Lets something run for a long time and looks now and then at what it holds and what it takes. */
public final class EnduranceTest {
  private static final double NANOS_PER_SECOND = 1e9;

  /** At the beginning everything is slower and grows; the leak rule leaves out as many. */
  private static final int WARM_PARTS = 10;

  private final Supplier<Map<Holding, Double>> meter;
  private final Supplier<ClassCensus> census;
  private final LongSupplier nanos;
  private final EndurancePlan plan;

  private final List<EnduranceSample> samples = new ArrayList<>();
  private ClassCensus warm = ClassCensus.NONE;

  /**
   * @param meter what the process holds
   * @param census what its heap consists of
   */
  public EnduranceTest(
      EndurancePlan plan,
      Supplier<Map<Holding, Double>> meter,
      Supplier<ClassCensus> census,
      LongSupplier nanos) {
    this.plan = plan;
    this.meter = meter;
    this.census = census;
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
    // All of them are there from the beginning: a test for leaks must not grow itself.
    List<Histogram> took = Stream.generate(work::empty).limit(plan.parts()).toList();
    long startNanos = nanos.getAsLong();
    for (Histogram part : took) {
      work.part(part);
      samples.add(
          new EnduranceSample(
              (nanos.getAsLong() - startNanos) / NANOS_PER_SECOND,
              work.messages(),
              part,
              meter.get()));
      if (samples.size() == WARM_PARTS) {
        warm = census.get();
      }
      partial.accept(result(work, false, "", Optional.empty()));
    }
    String cause = isHeapLeaking(leaks(work)) ? census.get().growthSince(warm) : "";
    return result(work, true, cause, disturbance.get());
  }

  private static boolean isHeapLeaking(Map<Holding, LeakJudgement> leaks) {
    return leaks.containsKey(Holding.HEAP) && leaks.get(Holding.HEAP).isLeak();
  }

  private EnduranceResult result(
      Work work, boolean isComplete, String cause, Optional<String> disturbance) {
    Map<Holding, LeakJudgement> leaks = leaks(work);
    Drift drift =
        Drift.of(
            samples.stream()
                .skip(samples.size() > WARM_PARTS ? WARM_PARTS : 0)
                .map(EnduranceSample::took)
                .toList(),
            work.resolutionNanos());
    String doubt = doubt(leaks, drift, disturbance);
    boolean isLeaking = leaks.values().stream().anyMatch(LeakJudgement::isLeak);
    LoadVerdict verdict = isLeaking || drift.isTooMuch() ? LoadVerdict.FAIL : LoadVerdict.PASS;
    return new EnduranceResult(
        isComplete,
        doubt.isEmpty() ? verdict : LoadVerdict.INVALID,
        samples,
        leaks,
        drift,
        cause,
        doubt);
  }

  private String doubt(
      Map<Holding, LeakJudgement> leaks, Drift drift, Optional<String> disturbance) {
    if (leaks.values().stream().anyMatch(LeakJudgement::isLeak)) {
      // What is held is not a matter of how busy the machine was.
      return "";
    }
    if (leaks.values().stream().anyMatch(one -> one.verdict() == LeakJudgement.Verdict.TOO_FEW)) {
      return "%d parts are too few to tell a leak".formatted(samples.size());
    }
    return drift.isTooMuch() ? disturbance.orElse("") : "";
  }

  private Map<Holding, LeakJudgement> leaks(Work work) {
    Map<Holding, LeakJudgement> leaks = new EnumMap<>(Holding.class);
    for (Holding holding : samples.get(0).held().keySet()) {
      double[] messages = samples.stream().mapToDouble(EnduranceSample::messages).toArray();
      double[] held = samples.stream().mapToDouble(one -> one.held().get(holding)).toArray();
      LeakJudgement found = rule(work, holding, messages, held).judge(messages, held);
      leaks.put(holding, holding == Holding.CLASSES && !isRising(held) ? cleared(found) : found);
    }
    Optional<LeakJudgement> classes = Optional.ofNullable(leaks.get(Holding.CLASSES));
    if (classes.isPresent() && !classes.get().isLeak()) {
      leaks.computeIfPresent(Holding.METASPACE, (any, found) -> cleared(found));
    }
    return leaks;
  }

  /**
   * Classes are loaded when they are first needed, which may be late. They leak where more are
   * loaded in most parts.
   */
  private static boolean isRising(double[] held) {
    int rises = 0;
    for (int i = 1; i < held.length; i++) {
      rises += held[i] > held[i - 1] ? 1 : 0;
    }
    return rises > held.length / 2;
  }

  /**
   * In Metaspace the compiler keeps what it knows of methods, which grows for as long as methods
   * become warm, and no further. What leaks there are classes, so these must leak as well.
   */
  private static LeakJudgement cleared(LeakJudgement found) {
    return found.isLeak()
        ? new LeakJudgement(LeakJudgement.Verdict.CLEAN, found.trend(), found.samples())
        : found;
  }

  private LeakRule rule(Work work, Holding holding, double[] messages, double[] held) {
    int last = messages.length - 1;
    if (holding.unit().isEmpty()) {
      // One more at the end than at the beginning may be chance, two are not.
      return LeakRule.of(1, messages[last]);
    }
    LeakRule heap = LeakRule.heap();
    if (last < heap.warmSamples()) {
      return heap;
    }
    int from = heap.warmSamples();
    double unrest =
        Trend.unrest(
            Arrays.copyOfRange(messages, from, last + 1), Arrays.copyOfRange(held, from, last + 1));
    double passed = Math.max(1, messages[last] - messages[from]);
    double most = holding == Holding.HEAP ? Math.max(unrest, (double) work.fillingBytes()) : unrest;
    return heap.withFloor(Math.max(heap.floor(), most / passed));
  }
}
