package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpressionTest {
  @Test
  void namesMetricsWithTheirLabelsAndGroups() {
    Expression read =
        Expression.of(
            """
            histogram_quantile(0.99, sum by (pair, le) (rate(a_bucket{pair=~"x{y}|by (z)", le!="1"}[5m])))
            > 2e9 and on (job) up == 1 unless count(b:c:d offset 5m)
            """);

    assertThat(read.labelsByMetric())
        .isEqualTo(Map.of("a_bucket", Set.of("pair", "le"), "up", Set.of(), "b:c:d", Set.of()));
    assertThat(read.groupedBy()).containsExactly("job", "le", "pair");
  }
}
