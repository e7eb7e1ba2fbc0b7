package io.mexcbench.load.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.load.pace.Responses;
import io.mexcbench.load.pace.Sending;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class BreakingPointSearchTest {
  private static final long MILLI = 1_000_000;
  private static final PassRule RULE = new PassRule(99, 20 * MILLI);

  /** Takes 2 ms, from 500/s on 8 ms, from 1,000/s on 50 ms, and does no more than 1,500/s. */
  private static final class Machine implements Load {
    final List<String> calls = new ArrayList<>();
    long lateNanos;
    final Set<Integer> mishaps = new HashSet<>();
    final Set<Integer> held = new HashSet<>();
    private int begun;
    private double rate;

    @Override
    public void begin(double perSecond) {
      rate = perSecond;
      begun++;
      calls.add("begin " + Math.round(perSecond));
    }

    @Override
    public Block pass(long nanos) {
      long offered = Math.round(rate * nanos / 1e9);
      long done = Math.min(offered, Math.round(1_500 * nanos / 1e9));
      long took =
          rate > 1_000 || mishaps.contains(begun) ? 50 * MILLI : rate < 500 ? 2 * MILLI : 8 * MILLI;
      return new Block(
          nanos,
          new Sending(offered, offered, of(offered, held.contains(begun) ? 3 * MILLI : lateNanos)),
          new Responses(of(done, took), of(done, MILLI), 0),
          offered - done);
    }

    private static Histogram of(long count, long nanos) {
      Histogram histogram = new Histogram(3);
      histogram.recordValueWithCount(nanos, count);
      return histogram;
    }

    @Override
    public void drain() {
      calls.add("drain");
    }
  }

  private final Machine machine = new Machine();
  private final List<Step> told = new ArrayList<>();

  private BreakingPoint find(double from, double most) throws Exception {
    return new BreakingPointSearch(
            machine, StepPlan.standard(), RULE, new SearchPlan(from, most, 0.02, 0.01), told::add)
        .find();
  }

  @Test
  void findsTheRateAndItsKneeAndItsCliff() throws Exception {
    BreakingPoint point = find(100, 1e6);
    assertThat(point.outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(point.perSecond().orElseThrow()).isBetween(970.0, 990.0);
    assertThat(point.kneePerSecond()).isEqualTo(OptionalDouble.of(400));
    assertThat(point.cliffPerSecond()).isEqualTo(OptionalDouble.of(1_600));
    assertThat(machine.calls.subList(0, 10))
        .containsExactly(
            "begin 100",
            "drain",
            "begin 200",
            "drain",
            "begin 400",
            "drain",
            "begin 800",
            "drain",
            "begin 1600",
            "drain");
    assertThat(told).isEqualTo(point.steps());
  }

  /** The third step is at 400/s, well below what is kept. */
  @Test
  void oneMishapDoesNotDecideWhereTheSearchGoesOn() throws Exception {
    machine.mishaps.add(3);
    BreakingPoint point = find(100, 1e6);
    assertThat(point.outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(point.perSecond().orElseThrow()).isBetween(970.0, 990.0);
    assertThat(machine.calls.subList(4, 11))
        .containsExactly(
            "begin 400", "drain", "begin 400", "drain", "begin 400", "drain", "begin 800");
  }

  @Test
  void twoOfThreeDecideAgainstARate() throws Exception {
    machine.mishaps.addAll(List.of(3, 5));
    BreakingPoint point = find(100, 1e6);
    assertThat(machine.calls.subList(4, 11))
        .containsExactly(
            "begin 400", "drain", "begin 400", "drain", "begin 400", "drain", "begin 300");
    assertThat(point.lowPerSecond()).isLessThan(400);
  }

  /** The rate is not kept, as far as is known; that it could not be offered again ends nothing. */
  @Test
  void aRateThatCouldNotBeOfferedAgainStaysNotKept() throws Exception {
    machine.mishaps.add(3);
    machine.held.addAll(List.of(4, 5, 6));
    BreakingPoint point = find(100, 1e6);
    assertThat(machine.calls.subList(4, 13))
        .containsExactly(
            "begin 400",
            "drain",
            "begin 400",
            "drain",
            "begin 400",
            "drain",
            "begin 400",
            "drain",
            "begin 300");
    assertThat(point.outcome()).isEqualTo(Outcome.INTERVAL);
    assertThat(point.lowPerSecond()).isBetween(385.0, 400.0);
  }

  @Test
  void theGeneratorsHighestRateIsTriedAndNoHigherOne() throws Exception {
    BreakingPoint point = find(100, 700);
    assertThat(point.outcome()).isEqualTo(Outcome.ABOVE);
    assertThat(point.lowPerSecond()).isEqualTo(700);
    assertThat(point.highPerSecond()).isInfinite();
  }

  @Test
  void aSystemThatDoesNotKeepEvenTheFirstRateIsBelowIt() throws Exception {
    BreakingPoint point = find(1_200, 1e6);
    assertThat(point.outcome()).isEqualTo(Outcome.BELOW);
    assertThat(point.highPerSecond()).isEqualTo(1_200);
    assertThat(point.perSecond()).isEmpty();
  }

  @Test
  void anInvalidStepIsTriedThreeTimesAndEndsTheSearch() throws Exception {
    machine.lateNanos = 3 * MILLI;
    BreakingPoint point = find(100, 1e6);
    assertThat(point.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(point.steps()).hasSize(3);
    assertThat(point.doubt()).startsWith("at 100/s: the generator was late");
  }
}
