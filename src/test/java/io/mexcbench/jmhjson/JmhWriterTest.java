package io.mexcbench.jmhjson;

import static io.mexcbench.jmhjson.JmhJsonFixture.entry;
import static io.mexcbench.jmhjson.JmhJsonFixture.file;
import static io.mexcbench.jmhjson.JmhJsonFixture.steady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.regression.Measurement;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class JmhWriterTest {
  private static final String RAW =
      """
      [{"benchmark":"b.B.b","mode":"avgt","threads":1,"forks":1,
        "primaryMetric":{"score":1.50,"scoreUnit":"ns/op","scoreError":NaN,"rawData":[[1.50,15E-1]]}},
       {"hostName":"build-7",
        "jmhVersion":"1.37","benchmark":"a.A.a","mode":"sample","threads":2,"forks":2,
        "jvm":"/home/someone/jdk/bin/java",
        "jvmArgs":["-Xmx1g","-cp","/home/someone/a.jar","-Dbench.token=abc","-javaagent:/x/agent.jar=file=/y"],
        "jdkVersion":"17.0.15","vmName":"VM","vmVersion":"17",
        "params":{"z":"1","a":"ü\\"\\\\"},
        "primaryMetric":{"score":1e-40,"scoreError":0.10,"scoreConfidence":[0.10,"NaN"],
          "scorePercentiles":{"0.0":1,"50.0":2.0},
          "scoreUnit":"s/op","rawDataHistogram":[[[[1e-9,2]],[[2E-9,1]]],[[[3e-9,1]],[[3e-9,1]]]]},
        "secondaryMetrics":{
          "gc.count":{"score":3.0,"scoreUnit":"counts","rawData":[[1.0],[2.0]]},
          "gc.alloc.rate.norm":{"score":24.000,"scoreUnit":"B/op","rawData":[[24.0],[24.0]],"extra":1}}}]
      """;

  private static final String NORMAL =
      """
      [
        {
          "jmhVersion": "1.37",
          "benchmark": "a.A.a",
          "mode": "sample",
          "threads": 2,
          "forks": 2,
          "jvm": "java",
          "jvmArgs": ["-Xmx1g", "-javaagent:agent.jar"],
          "jdkVersion": "17.0.15",
          "vmName": "VM",
          "vmVersion": "17",
          "params": {
            "a": "ü\\"\\\\",
            "z": "1"
          },
          "primaryMetric": {
            "score": 1E-40,
            "scoreError": 0.1,
            "scoreConfidence": [0.1, "NaN"],
            "scorePercentiles": {
              "0.0": 1,
              "50.0": 2
            },
            "scoreUnit": "s/op",
            "rawDataHistogram": [
              [[[0.000000001, 2]], [[0.000000002, 1]]],
              [[[0.000000003, 1]], [[0.000000003, 1]]]
            ]
          },
          "secondaryMetrics": {
            "gc.alloc.rate.norm": {
              "score": 24,
              "scoreUnit": "B/op",
              "rawData": [
                [24],
                [24]
              ]
            },
            "gc.count": {
              "score": 3,
              "scoreUnit": "counts",
              "rawData": [
                [1],
                [2]
              ]
            }
          }
        },
        {
          "benchmark": "b.B.b",
          "mode": "avgt",
          "threads": 1,
          "forks": 1,
          "primaryMetric": {
            "score": 1.5,
            "scoreError": "NaN",
            "scoreUnit": "ns/op",
            "rawData": [
              [1.5, 1.5]
            ]
          },
          "secondaryMetrics": {}
        }
      ]
      """;

  @Test
  void normalFormIsSortedStableAndWithoutPathsAndSecrets() throws JmhJsonException {
    assertThat(JmhWriter.normalise(RAW, "a.json")).isEqualTo(NORMAL);
  }

  @Test
  void normalFormIsNormal() throws JmhJsonException {
    assertThat(JmhWriter.normalise(NORMAL, "a.json")).isEqualTo(NORMAL);
  }

  @Test
  void measurementsSurvive() throws JmhJsonException {
    assertThat(byKey(NORMAL)).usingRecursiveComparison().isEqualTo(byKey(RAW));
  }

  @Test
  void orderOfEntriesDoesNotMatter() throws JmhJsonException {
    String one = entry("a.B.c", steady(100));
    String two = entry("a.B.d", steady(7));

    assertThat(JmhWriter.normalise(file(two, one), "a.json"))
        .isEqualTo(JmhWriter.normalise(file(one, two), "a.json"));
  }

  @Test
  void whatTheReaderRefusesIsNotWritten() {
    assertThatThrownBy(() -> JmhWriter.normalise("[]", "a.json"))
        .isInstanceOf(JmhJsonException.class)
        .hasMessageStartingWith("a.json: holds no benchmark");
  }

  private static List<Measurement> byKey(String text) throws JmhJsonException {
    return JmhReader.parse(text, "a.json").stream()
        .sorted(Comparator.comparing(Measurement::key))
        .toList();
  }
}
