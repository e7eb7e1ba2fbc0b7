package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of gated benchmarks, held to what was promised of it. */
class GateSetTest {
  private static final Pattern ALL = Pattern.compile("");

  @Test
  void gateSetHasTwelveToSixteenKeysAndTwoOfEachHotPath() throws RunException {
    List<BenchmarkKey> gated = gated();
    Map<String, Long> keysByFolder =
        gated.stream().collect(Collectors.groupingBy(GateSetTest::folder, Collectors.counting()));

    assertThat(gated).hasSizeBetween(12, 16);
    for (String hotPath : List.of("websocket", "market", "signal", "execution")) {
      assertThat(keysByFolder.get(hotPath)).as(hotPath).isGreaterThanOrEqualTo(2);
    }
    assertThat(gated)
        .extracting(BenchmarkKey::shortName)
        .contains("FrameToOrderBenchmark.frameToOrder");
  }

  @Test
  void controlsTakeAtMostAFifthOfTheRun() throws RunException {
    List<Launch> launches = Selection.of(BenchmarkSet.GATE, ALL).launches();
    List<Launch> controls =
        launches.stream().filter(launch -> folder(launch.key()).equals("control")).toList();
    assertThat(cost(controls).multipliedBy(5)).isLessThanOrEqualTo(cost(launches));
  }

  @Test
  void everyPatternOfTheListFindsABenchmark() throws Exception {
    List<String> keys =
        Selection.of(BenchmarkSet.ALL, ALL).keys().stream().map(BenchmarkKey::toString).toList();
    assertThat(Selection.gateSet())
        .allSatisfy(pattern -> assertThat(keys).anyMatch(key -> pattern.matcher(key).find()));
  }

  @Test
  void everyPresetFitsItsBudget() throws RunException {
    Duration round = cost(Selection.of(BenchmarkSet.GATE, ALL).launches());
    for (Preset preset : Preset.values()) {
      assertThat(round.multipliedBy(preset.forks()))
          .as(preset.name())
          .isLessThanOrEqualTo(preset.budget());
    }
  }

  private static Duration cost(List<Launch> launches) {
    return launches.stream().map(Launch::forkCost).reduce(Duration.ZERO, Duration::plus);
  }

  private static List<BenchmarkKey> gated() throws RunException {
    return Selection.of(BenchmarkSet.GATE, ALL).keys().stream()
        .filter(key -> !folder(key).equals("control"))
        .toList();
  }

  private static String folder(BenchmarkKey key) {
    return key.benchmark().split("\\.", -1)[3];
  }
}
