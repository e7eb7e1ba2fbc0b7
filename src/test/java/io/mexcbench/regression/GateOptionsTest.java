package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class GateOptionsTest {
  private static final Thresholds THRESHOLDS = Thresholds.of(7);
  private static final Predicate<BenchmarkKey> ONLY_ONE = key("A.one")::equals;

  @Test
  void suiteAsksForEveryBenchmarkAndForItsControls() {
    GateOptions suite = GateOptions.ofSuite(THRESHOLDS);

    assertThat(suite)
        .isEqualTo(
            new GateOptions(
                THRESHOLDS,
                true,
                true,
                suite.selected(),
                Map.of(),
                new Looks(List.of()),
                Map.of(),
                true));
    assertThat(suite.selected().test(key("A.any"))).isTrue();
  }

  @Test
  void anyTwoFilesNeedNoControls() {
    GateOptions files = GateOptions.ofFiles(THRESHOLDS);

    assertThat(files)
        .isEqualTo(
            new GateOptions(
                THRESHOLDS,
                true,
                true,
                files.selected(),
                Map.of(),
                new Looks(List.of()),
                Map.of(),
                false));
    assertThat(files.selected().test(key("A.any"))).isTrue();
  }

  @Test
  void eachChangeLeavesAllOthersAsTheyWere() {
    Looks looks = new Looks(List.of(4, 8));

    assertThat(
            GateOptions.ofSuite(THRESHOLDS)
                .withIncomparable(Map.of(key("A.b"), "its class changed"))
                .withAdaptiveCandidate(looks, Map.of(key("A.c"), 8))
                .withSelected(ONLY_ONE)
                .withJudgeAllocation(false)
                .withJudgeTime(false))
        .isEqualTo(everythingChanged(looks));
    assertThat(
            GateOptions.ofSuite(THRESHOLDS)
                .withJudgeTime(false)
                .withJudgeAllocation(false)
                .withSelected(ONLY_ONE)
                .withAdaptiveCandidate(looks, Map.of(key("A.c"), 8))
                .withIncomparable(Map.of(key("A.b"), "its class changed")))
        .isEqualTo(everythingChanged(looks));
  }

  private static GateOptions everythingChanged(Looks looks) {
    return new GateOptions(
        THRESHOLDS,
        false,
        false,
        ONLY_ONE,
        Map.of(key("A.b"), "its class changed"),
        looks,
        Map.of(key("A.c"), 8),
        true);
  }

  @Test
  void reasonsDoNotChangeAfterwards() {
    Map<BenchmarkKey, String> reasons = new HashMap<>(Map.of(key("A.b"), "its class changed"));
    GateOptions options = GateOptions.ofFiles(THRESHOLDS).withIncomparable(reasons);
    reasons.clear();

    assertThat(options.incomparable()).containsExactly(Map.entry(key("A.b"), "its class changed"));
  }
}
