package io.mexcbench.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody else reads what a Prometheus server is told. */
class PromtoolTest {
  private final Promtool promtool = Promtool.required();

  @Test
  void findsNoFaultWithAnyMetric() throws Exception {
    Metrics metrics = MetricsPage.withEverySeries();
    assertThat(promtool.checkMetrics(metrics.exposition().render("").body())).isEmpty();
  }

  @Test
  void wouldFindAFault() throws Exception {
    String text =
        """
        # HELP orders Orders by what became of them
        # TYPE orders counter
        orders{outcome="filled"} 1
        """;
    assertThat(promtool.checkMetrics(text.getBytes(StandardCharsets.UTF_8)))
        .contains("counter metrics should have \"_total\" suffix");
  }

  @Test
  void engineThatHasNoPairsIsNoFaultEither() throws Exception {
    assertThat(promtool.checkMetrics(new Metrics(List.of()).exposition().render("").body()))
        .isEmpty();
  }
}
