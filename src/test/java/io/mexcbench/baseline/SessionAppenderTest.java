package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionAppenderTest {
  private static final BenchmarkKey KEY =
      new BenchmarkKey("a.B.c", Mode.AVERAGE_TIME, 1, Map.<String, String>of());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void forksAreJoinedAndTheSummaryFollows() throws Exception {
    ObjectNode first =
        entry("\"rawData\":[[1,3],[2,2]]", "\"gc.count\":{},\"gc.alloc.rate.norm\":" + bytes(8));
    ObjectNode second =
        entry("\"rawData\":[[8,8]]", "\"gc.count\":{},\"gc.alloc.rate.norm\":" + bytes(24));
    assertThat(SessionAppender.append(KEY, first, second))
        .isEqualTo(
            JSON.readTree(
                """
                {"warmupIterations":10,"measurementTime":"100 ms","forks":3,
                 "primaryMetric":{"score":4.0,"scoreError":"NaN","scoreConfidence":["NaN","NaN"],
                   "scorePercentiles":{"0.0":1.0,"50.0":2.0,"100.0":8.0},"scoreUnit":"ns/op",
                   "rawData":[[1,3],[2,2],[8,8]]},
                 "secondaryMetrics":{"gc.alloc.rate.norm":{"score":16.0,"scoreError":"NaN",
                   "scoreConfidence":["NaN","NaN"],"scorePercentiles":{},"scoreUnit":"B/op",
                   "rawData":[[8],[24]]}}}"""));
  }

  @Test
  void histogramsOfSingleOperationsAreWeighted() throws Exception {
    ObjectNode first = entry("\"rawDataHistogram\":[[[[1,3],[5,1]]]]", "");
    ObjectNode second = entry("\"rawDataHistogram\":[[[[2,4]]]]", "");
    ObjectNode joined = SessionAppender.append(KEY, first, second);
    assertThat(joined.at("/forks").asInt()).isEqualTo(2);
    assertThat(joined.at("/primaryMetric/score").asDouble()).isEqualTo(2);
    assertThat(joined.at("/primaryMetric/scorePercentiles/50.0").asDouble()).isEqualTo(2);
    assertThat(joined.at("/primaryMetric/rawDataHistogram"))
        .isEqualTo(JSON.readTree("[[[[1,3],[5,1]]],[[[2,4]]]]"));
  }

  @Test
  void sessionWithOtherIterationsIsRefused() throws Exception {
    ObjectNode first = entry("\"rawData\":[[1]]", "");
    ObjectNode second = entry("\"rawData\":[[1]]", "").put("measurementTime", "1 s");
    assertThatThrownBy(() -> SessionAppender.append(KEY, first, second))
        .isInstanceOf(BaselineException.class)
        .hasMessage(
            "a.B.c:avgt:1: measurementTime was \"100 ms\" and is \"1 s\", so the runs cannot be"
                + " sessions of one baseline; update without --session");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jmhVersion",
        "warmupIterations",
        "warmupTime",
        "warmupBatchSize",
        "measurementIterations",
        "measurementTime",
        "measurementBatchSize"
      })
  void whateverShapesAnIterationMustBeTheSame(String field) throws Exception {
    ObjectNode first = entry("\"rawData\":[[1]]", "").put(field, 1);
    ObjectNode second = entry("\"rawData\":[[1]]", "").put(field, 2);
    assertThatThrownBy(() -> SessionAppender.append(KEY, first, second))
        .hasMessageStartingWith("a.B.c:avgt:1: " + field + " was 1 and is 2, so the runs cannot");
  }

  @Test
  void allocationIsDroppedUnlessBothSessionsMeasuredIt() throws Exception {
    ObjectNode first = entry("\"rawData\":[[1]]", "\"gc.alloc.rate.norm\":" + bytes(8));
    ObjectNode second = entry("\"rawData\":[[1]]", "");
    assertThat(SessionAppender.append(KEY, first, second).at("/secondaryMetrics"))
        .isEqualTo(JSON.readTree("{}"));
  }

  private static ObjectNode entry(String raw, String secondary) throws Exception {
    return (ObjectNode)
        JSON.readTree(
            """
            {"warmupIterations":10,"measurementTime":"100 ms","forks":9,
             "primaryMetric":{"score":7,"scoreError":1,"scoreConfidence":[6,8],
               "scorePercentiles":{"0.0":0,"50.0":0,"100.0":0},"scoreUnit":"ns/op",%s},
             "secondaryMetrics":{%s}}"""
                .formatted(raw, secondary));
  }

  private static String bytes(int bytes) {
    return "{\"score\":1,\"scoreUnit\":\"B/op\",\"rawData\":[[" + bytes + "]]}";
  }
}
