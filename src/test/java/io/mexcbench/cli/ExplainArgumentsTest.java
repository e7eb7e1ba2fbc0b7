package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mexcbench.explain.Profiler;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.MeasurementFixture;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainArgumentsTest {
  @TempDir private Path folder;

  @Test
  void whatRegressedIsExplained() {
    assertThat(names(of())).containsExactly("C.slow");
  }

  @Test
  void moreIsExplainedOnRequestAndAfterWhatRegressed() {
    assertThat(names(of("--explain", "C\\.same"))).containsExactly("C.slow", "C.same");
  }

  @Test
  void nothingIsExplainedOnRequest() {
    assertThat(names(of("--no-explain", "--explain", "same"))).isEmpty();
  }

  @Test
  void badPatternIsRefusedBeforeAnythingIsMeasured() {
    assertThatExceptionOfType(UserFailure.class)
        .isThrownBy(() -> of("--explain", "(").profiler())
        .withMessageStartingWith("--explain: ");
  }

  @Test
  void profilerIsTheJdksOrTheLibraryThatIsNamed() throws Exception {
    assertThat(of().profiler()).isEqualTo(new Profiler.FlightRecorder());
    Path library = Files.writeString(folder.resolve("libasyncProfiler.so"), "");
    assertThat(of("--async-profiler", library.toString()).profiler())
        .isEqualTo(new Profiler.Async(library));
    assertThatExceptionOfType(UserFailure.class)
        .isThrownBy(() -> of("--async-profiler", folder.resolve("absent").toString()).profiler())
        .withMessageContaining("there is no file");
  }

  private static List<String> names(ExplainArguments arguments) {
    return arguments.keys(report()).stream().map(BenchmarkKey::shortName).toList();
  }

  private static Report report() {
    return Gate.compare(
        List.of(
            MeasurementFixture.timed("C.same", 100, 101, 100, 101, 100),
            MeasurementFixture.timed("C.slow", 100, 101, 100, 101, 100)),
        List.of(
            MeasurementFixture.timed("C.same", 101, 100, 100, 101, 100),
            MeasurementFixture.timed("C.slow", 120, 121, 120, 121, 120)),
        GateOptions.ofFiles(Thresholds.of(10)));
  }

  private static ExplainArguments of(String... words) {
    ExplainArguments arguments = new ExplainArguments();
    new CommandLine(arguments).parseArgs(words);
    return arguments;
  }
}
