package io.mexcbench.report.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.report.RunJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadRunTest {
  private static final Instant STARTED = Instant.parse("2026-01-31T04:00:00Z");

  @Test
  void whatTheReportSaysComesBackWithItsCauses() throws Exception {
    BenchmarkRun run = ReadRun.of("a-run", STARTED, RunJson.json());

    assertThat(run.verdict()).isEqualTo("REGRESSED");
    assertThat(run.compared()).isEqualTo(9);
    assertThat(run.slower())
        .extracting(BenchmarkRun.Slower::benchmark)
        .contains("DepthParser.parseDepth levels=20");
    BenchmarkRun.Slower first = run.slower().get(0);
    assertThat(first.change()).isEqualTo("+14.6 % (+13.6 % to +15.6 %)");
    assertThat(first.causes()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(first.causes().get(0)).contains(" itself takes +");
    assertThat(run.slower().stream().filter(one -> one.change().equals("MISSING"))).hasSize(1);
  }

  @Test
  void whatIsNoReportIsRefused() {
    for (String text :
        List.of("", "[]", "{", "{\"schema\": 2, \"verdict\": \"PASS\"}", "{\"schema\": 1}")) {
      assertThatThrownBy(() -> ReadRun.of("a-run", STARTED, text))
          .as(text)
          .isInstanceOf(DailyReportException.class);
    }
  }
}
