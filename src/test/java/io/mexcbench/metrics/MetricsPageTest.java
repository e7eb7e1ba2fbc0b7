package io.mexcbench.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.report.MarkedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The page says of the metrics what they are, and shows code that compiles; with {@code
 * -Dmexcbench.golden=write} it is brought up to date.
 */
class MetricsPageTest {
  private static final Path PAGE = Path.of("docs/metrics.md");
  private static final Path EXAMPLE =
      Path.of("src/test/java/io/mexcbench/metrics/OrderExecutionExample.java");

  @Test
  void pageIsThatOfTheCode() throws IOException {
    String page = Files.readString(PAGE);
    String right =
        MarkedPage.withFigures(
            MarkedPage.withFigures(page, "metrics", MetricsPage.table()),
            "example",
            "```java\n" + example() + "```");
    if (System.getProperty("mexcbench.golden", "").equals("write")) {
      Files.writeString(PAGE, right);
    } else {
      assertThat(page).isEqualTo(right);
    }
  }

  private static String example() throws IOException {
    String code = Files.readString(EXAMPLE);
    int from = code.indexOf("  // begin\n") + "  // begin\n".length();
    return code.substring(from, code.indexOf("  // end\n")).stripIndent();
  }

  @Test
  void exampleMeasuresWhatSucceedsAndWhatFails() throws Exception {
    Metrics metrics = new Metrics(List.of("BTCUSDT"));
    long[] now = {0};
    OrderExecutionExample example = new OrderExecutionExample(metrics, () -> now[0] += 1_000_000);
    example.executeOrder("BTCUSDT", "limit", "buy", () -> {});
    assertThatThrownBy(
            () ->
                example.executeOrder(
                    "BTCUSDT",
                    "limit",
                    "buy",
                    () -> {
                      throw new IOException("refused");
                    }))
        .hasMessage("refused");
    DurationSeries series =
        metrics.of(DurationMetric.ORDER_EXECUTION_LATENCY, "BTCUSDT", "limit", "buy");
    assertThat(series.count()).isEqualTo(2);
    assertThat(series.snapshot().getSum()).isEqualTo(0.002);
  }
}
