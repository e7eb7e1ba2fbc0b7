package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KpiCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void measuresEveryIndicatorThatItHasASourceFor() throws Exception {
    int code = run("kpi", "--duration=3s", "--warm-up=1s", "--profile=busy", "--format=json");
    assertThat(err.toString()).isEmpty();
    JsonNode result = new ObjectMapper().readTree(out.toString());
    assertThat(result.get("kpis"))
        .extracting(row -> row.get("id").asText())
        .containsExactlyElementsOf(Arrays.stream(Kpi.values()).map(Kpi::id).toList());
    boolean isCritical = false;
    for (JsonNode row : result.get("kpis")) {
      Kpi kpi = Kpi.of(row.get("id").asText()).orElseThrow();
      KpiState state = KpiState.valueOf(row.get("state").asText());
      // A browser may not be there, or may take longer than the test.
      if (kpi != Kpi.DASHBOARD_RENDERING) {
        assertThat(state).as(kpi.id()).isNotEqualTo(KpiState.NO_DATA);
      }
      isCritical |= state == KpiState.CRITICAL;
    }
    assertThat(code == ExitCode.PASS).isEqualTo(!isCritical);
    assertThat(result.at("/kpis/8/count").asLong()).as("messages").isGreaterThan(1_000);
    assertThat(result.at("/kpis/7/count").asLong()).as("requests").isEqualTo(75);
    assertThat(result.at("/kpis/9/count").asLong()).as("queries").isEqualTo(75);
    assertThat(result.at("/kpis/4/values/max").asDouble()).as("bytes").isGreaterThan(10_000_000);
  }

  @Test
  void timeMustBeATime() {
    assertThat(run("kpi", "--warm-up=soon")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .isEqualTo("mexcbench: --warm-up must be a time such as 30s or 10m, got \"soon\"\n");
  }
}
