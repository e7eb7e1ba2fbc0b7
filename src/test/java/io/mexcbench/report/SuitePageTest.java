package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Mode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SuitePageTest {
  private static final String EMPTY = "io.mexcbench.bench.control.ControlBenchmark.empty";
  private static final String ENCODE =
      "io.mexcbench.bench.execution.OrderEncoderBenchmark.encodeLimit";
  private static final String SIGN =
      "io.mexcbench.bench.execution.RequestSignerBenchmark.signQuery";

  private final SuitePage page = new SuitePage(Catalog.ofThisBuild());

  @Test
  void everyBenchmarkHasOneRowInTheTableOfItsFolder() {
    String text =
        page.render(
            List.of(row(SIGN, 290, 0), row(ENCODE, 65, 0), row(EMPTY, 0.25, 0)), "here", EMPTY);

    assertThat(text).startsWith("Measured on here.");
    assertThat(text.lines().filter(line -> line.startsWith("### ")))
        .containsExactly("### control", "### execution");
    assertThat(text.lines().filter(line -> line.startsWith("| `")))
        .extracting(line -> line.replaceFirst("^\\| `(\\w+).*\\| (.*) \\| (.*) \\|$", "$1 $2 $3"))
        .containsExactly(
            "ControlBenchmark 0.250 ns 0",
            "OrderEncoderBenchmark 65.0 ns 0",
            "RequestSignerBenchmark 290 ns 0");
  }

  @Test
  void bytesAreShownFromEightKilobytesAnIterationMoreThanTheControl() {
    // An iteration of 100 ms holds a million operations of 100 ns.
    double limit = 8 * 1024 / 1e6;
    String text =
        page.render(
            List.of(
                row(EMPTY, 100, 0.5), row(ENCODE, 100, 0.5 + limit), row(SIGN, 100, 0.51 + limit)),
            "here",
            EMPTY);

    assertThat(text.lines().filter(line -> line.startsWith("| `")))
        .extracting(line -> line.replaceFirst("^\\| `(\\w+).*\\| (.*) \\|$", "$1 $2"))
        .containsExactly(
            "ControlBenchmark 0", "OrderEncoderBenchmark 0", "RequestSignerBenchmark 0.518");
  }

  private static SuitePage.Row row(String benchmark, double nanos, double bytes) {
    return new SuitePage.Row(
        new BenchmarkKey(benchmark, Mode.AVERAGE_TIME, 1, Map.of()),
        new Centre(nanos, OptionalDouble.empty(), 5),
        OptionalDouble.of(bytes));
  }
}
