package io.mexcbench.load.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.load.pace.LoadVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
  private final List<Step> steps = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();

  private static Step step(double rate, boolean isKept) {
    return new Step(
        rate,
        Block.sum(List.of()),
        isKept ? LoadVerdict.PASS : LoadVerdict.FAIL,
        isKept ? List.of() : List.of(Failure.SLOW),
        "");
  }

  /** What each trial at a rate comes to, {@code +} for kept; what is not named is never kept. */
  private BreakingPoint confirm(double found, Map<Long, String> outcomes) throws Exception {
    Map<Long, ArrayList<Character>> left =
        outcomes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry
                            .getValue()
                            .chars()
                            .mapToObj(sign -> (char) sign)
                            .collect(Collectors.toCollection(ArrayList::new))));
    return new Confirmation(
            rate -> {
              asked.add(Math.round(rate));
              boolean isKept =
                  Stream.ofNullable(left.get(Math.round(rate)))
                      .anyMatch(signs -> signs.remove(0) == '+');
              steps.add(step(rate, isKept));
              return isKept;
            },
            100,
            steps)
        .of(found);
  }

  @Test
  void twoOfThreeEachWayConfirm() throws Exception {
    BreakingPoint point = confirm(1_000, Map.of(1_000L, "+-+", 1_100L, "-+-"));
    assertThat(point.outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(point.perSecond()).isEqualTo(OptionalDouble.of(1_000));
    assertThat(asked).containsExactly(1_000L, 1_000L, 1_000L, 1_100L, 1_100L, 1_100L);
  }

  @Test
  void whatIsNotKeptAgainMovesTheLowerEnd() throws Exception {
    BreakingPoint point =
        confirm(1_000, Map.of(1_000L, "+--", 1_100L, "---", 909L, "-+-", 826L, "+++"));
    assertThat(point.outcome())
        .as("rates well above 826 were not kept")
        .isEqualTo(Outcome.INTERVAL);
    assertThat(point.perSecond()).isEmpty();
    assertThat(point.lowPerSecond()).isBetween(826.0, 827.0);
    assertThat(point.highPerSecond()).isBetween(1_099.9, 1_100.1);
  }

  @Test
  void whatIsKeptHigherUpMovesTheUpperEnd() throws Exception {
    BreakingPoint point =
        confirm(1_000, Map.of(1_000L, "+++", 1_100L, "++-", 1_210L, "+++", 1_331L, "---"));
    assertThat(point.outcome()).isEqualTo(Outcome.INTERVAL);
    assertThat(point.lowPerSecond()).isEqualTo(1_000);
    assertThat(point.highPerSecond()).isBetween(1_330.9, 1_331.1);
  }

  /** Somewhere on the way up a lower rate was not kept: what came out is not to be relied on. */
  @Test
  void aLowerRateThatWasNotKeptContradicts() throws Exception {
    steps.add(step(700, false));
    BreakingPoint point =
        confirm(
            1_000,
            Map.of(
                1_000L, "+++", 1_100L, "---", 909L, "+++", 826L, "+++", 751L, "+++", 683L, "+++"));
    assertThat(point.outcome()).isEqualTo(Outcome.INTERVAL);
    // 700 is within a tenth of 751.
    assertThat(point.lowPerSecond()).isBetween(751.0, 752.0);
    assertThat(point.highPerSecond()).isBetween(1_099.9, 1_100.1);
  }

  @Test
  void oneOfThreeAtALowerRateDoesNot() throws Exception {
    steps.addAll(List.of(step(700, false), step(700, true), step(700, true)));
    BreakingPoint point = confirm(1_000, Map.of(1_000L, "+++", 1_100L, "---"));
    assertThat(point.outcome()).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void whereNothingIsKeptNothingIsClaimed() throws Exception {
    BreakingPoint point = confirm(200, Map.of());
    assertThat(point.outcome()).isEqualTo(Outcome.BELOW);
    assertThat(point.lowPerSecond()).isZero();
    assertThat(asked).allMatch(rate -> rate >= 100);
  }
}
