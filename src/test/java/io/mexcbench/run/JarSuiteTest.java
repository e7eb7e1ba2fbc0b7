package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is selected from another build. */
class JarSuiteTest {
  private static final String BENCHMARKS = "META-INF/BenchmarkList";
  private static final String FIXED = "ControlBenchmark.fixedWork";
  private static final String SLOWED = "ControlBenchmark.slowedWork";

  @TempDir Path folder;
  private JarSuite suite;

  @BeforeEach
  void setUp() throws Exception {
    Path classes =
        Path.of(JarSuite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve("build.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(BENCHMARKS));
      Files.copy(classes.resolve(BENCHMARKS), out);
    }
    suite = JarSuite.in(jar);
  }

  @Test
  void everyControlRunsWhereTheBudgetIsThatOfContinuousIntegration() throws Exception {
    assertThat(controls(Preset.CI.budget())).hasSize(AdaptiveFixture.CONTROLS);
  }

  @Test
  void fixedWorkAndSentinelRemainWhereTheBudgetIsShort() throws Exception {
    assertThat(controls(Duration.ofMinutes(3))).containsExactly(FIXED, SLOWED);
    assertThat(controls(Preset.QUICK.budget())).containsExactly(FIXED, SLOWED);
  }

  @Test
  void buildThatSaysNothingOfItsGateIsAskedForOurs() throws Exception {
    assertThat(suite.keys(BenchmarkSet.GATE, Pattern.compile("")))
        .containsExactlyElementsOf(
            Selection.of(BenchmarkSet.GATE, Pattern.compile("")).keys().stream()
                .filter(key -> !Selection.isControl(key))
                .toList());
  }

  @Test
  void whatTheOtherSideLacksIsNotSelected() throws Exception {
    RunPlan plan = plan(Duration.ofMinutes(3));

    assertThat(suite.selection(plan, key -> !key.toString().contains("SpotDeals")).keys())
        .extracting(BenchmarkKey::shortName)
        .contains(AdaptiveFixture.DEPTH)
        .doesNotContain(AdaptiveFixture.DEALS);
  }

  private List<String> controls(Duration budget) throws RunException {
    return suite.selection(plan(budget), key -> true).keys().stream()
        .filter(Selection::isControl)
        .map(BenchmarkKey::shortName)
        .toList();
  }

  private static RunPlan plan(Duration budget) {
    return new RunPlan(Preset.CI, BenchmarkSet.GATE, Pattern.compile(""), 1, budget);
  }
}
