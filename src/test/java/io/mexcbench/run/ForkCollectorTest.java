package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForkCollectorTest {
  private static final BenchmarkKey PLAIN =
      new BenchmarkKey("a.B.plain", Mode.AVERAGE_TIME, 1, Map.of());
  private static final BenchmarkKey WITH_PARAMS =
      new BenchmarkKey("a.B.levels", Mode.AVERAGE_TIME, 1, Map.of("levels", "5", "side", "bid"));

  private final ForkCollector collector = new ForkCollector();

  @Test
  void forksRunOneByOneReadAsOneJmhRun() throws IOException {
    for (int fork = 1; fork <= 3; fork++) {
      collector.add(PLAIN, FakeForks.fork(PLAIN, fork));
    }

    JsonNode entry = json().get(0);
    assertThat(entry.at("/benchmark").asText()).isEqualTo("a.B.plain");
    assertThat(entry.at("/mode").asText()).isEqualTo("avgt");
    assertThat(entry.at("/forks").asInt()).isEqualTo(3);
    assertThat(entry.at("/primaryMetric/rawData").toString())
        .isEqualTo("[[1.0,1.5],[2.0,2.5],[3.0,3.5]]");
    assertThat(entry.at("/primaryMetric/score").asDouble()).isEqualTo(2.25);
    assertThat(entry.at("/primaryMetric/scoreUnit").asText()).isEqualTo("ns/op");
  }

  @Test
  void parametersStayWithTheirBenchmark() throws IOException {
    collector.add(WITH_PARAMS, FakeForks.fork(WITH_PARAMS, 1));
    collector.add(PLAIN, FakeForks.fork(PLAIN, 1));

    assertThat(json()).hasSize(2);
    assertThat(json().get(0).at("/params").toString())
        .isEqualTo("{\"levels\":\"5\",\"side\":\"bid\"}");
    assertThat(json().get(1).has("params")).isFalse();
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(collector.toJson());
  }
}
