package io.mexcbench.jmhjson;

import static io.mexcbench.jmhjson.JmhJsonFixture.entry;
import static io.mexcbench.jmhjson.JmhJsonFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Samples;
import io.mexcbench.regression.Samples.Bucket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhReaderTest {
  static final String WHOLE =
      """
      [{
        "jmhVersion": "1.37",
        "benchmark": "com.example.Parser.parse",
        "mode": "thrpt",
        "threads": 4,
        "forks": 2,
        "jvm": "/opt/jdk/bin/java",
        "jvmArgs": ["-Xmx512m", "-Dapi.secret=x", "-XX:+UseSerialGC"],
        "jdkVersion": "17.0.15",
        "vmName": "OpenJDK 64-Bit Server VM",
        "vmVersion": "17.0.15+6",
        "warmupIterations": 1,
        "measurementTime": "100 ms",
        "measurementBatchSize": 1,
        "params": {"levels": "20", "depth": "a b"},
        "primaryMetric": {
          "score": 2.5,
          "scoreError": "NaN",
          "scoreConfidence": ["NaN", "NaN"],
          "scoreUnit": "ops/us",
          "rawData": [[2.0, 3], [2.5e0, 2.5]]
        },
        "secondaryMetrics": {
          "gc.alloc.rate": {"score": 1.0, "scoreUnit": "MB/sec", "rawData": [[1.0]]},
          "gc.alloc.rate.norm": {"score": 24.5, "scoreUnit": "B/op", "rawData": [[24, 25], [24, 25]]}
        }
      }]
      """;

  @Test
  void everythingThatIsJudgedIsRead() throws JmhJsonException {
    assertThat(JmhReader.parse(WHOLE, "a.json"))
        .usingRecursiveComparison()
        .isEqualTo(
            List.of(
                new Measurement(
                    new BenchmarkKey(
                        "com.example.Parser.parse",
                        Mode.THROUGHPUT,
                        4,
                        Map.of("levels", "20", "depth", "a b")),
                    "ops/us",
                    2.5,
                    List.of(new double[] {2, 3}, new double[] {2.5, 2.5}),
                    List.of(new double[] {24, 25}, new double[] {24, 25}),
                    OptionalDouble.of(24.5),
                    new TreeMap<>(
                        Map.of(
                            "jdkVersion", "17.0.15",
                            "vmName", "OpenJDK 64-Bit Server VM",
                            "vmVersion", "17.0.15+6",
                            "jvmArgs", "-Xmx512m -XX:+UseSerialGC",
                            "measurementTime", "100 ms",
                            "measurementBatchSize", "1")))));
  }

  @Test
  void benchmarkModeScoreAndUnitAreEnough() throws JmhJsonException {
    String least =
        """
        [{"benchmark": "a.B.c", "mode": "avgt",
          "primaryMetric": {"score": 5, "scoreUnit": "ms/op"}}]
        """;

    assertThat(JmhReader.parse(least, "a.json"))
        .containsExactly(
            new Measurement(
                new BenchmarkKey("a.B.c", Mode.AVERAGE_TIME, 1, Map.of()),
                "ms/op",
                5,
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                new TreeMap<>()));
  }

  @Test
  void middleDotOfOldReleasesIsUnderstood() throws JmhJsonException {
    String old = WHOLE.replace("\"gc.alloc.rate.norm\"", "\"·gc.alloc.rate.norm\"");

    assertThat(JmhReader.parse(old, "a.json").get(0).allocation()).hasValue(24.5);
  }

  @Test
  void allocationThatTheJvmDidNotCountIsNotMeasured() throws JmhJsonException {
    String none = WHOLE.replace("\"score\": 24.5", "\"score\": \"NaN\"");

    assertThat(JmhReader.parse(none, "a.json").get(0).allocation()).isEmpty();
    assertThat(JmhReader.parse(none, "a.json").get(0).allocationForks()).isEmpty();
  }

  @Test
  void histogramOfSampleTimeGivesMeansAndOperations() throws JmhJsonException {
    Measurement sampled =
        JmhReader.parse(
                """
                [{"benchmark": "a.B.c", "mode": "sample", "threads": 1,
                  "primaryMetric": {"score": 20, "scoreUnit": "ns/op",
                    "rawDataHistogram": [
                      [[[30.0, 1], [10.0, 3]], [[10.0, 1]]],
                      [[[0.0, 1], [40.0, 1]], [[20.0, 1]]]]}}]
                """,
                "a.json")
            .get(0);

    assertThat(sampled.forks()).containsExactly(new double[] {15, 10}, new double[] {20, 20});
    assertThat(sampled.sampleForks())
        .containsExactly(
            new Samples(List.of(new Bucket(10, 3), new Bucket(10, 1), new Bucket(30, 1))),
            new Samples(List.of(new Bucket(0, 1), new Bucket(20, 1), new Bucket(40, 1))));
    assertThat(sampled.sampleForks().get(0).quantile(0.99)).isEqualTo(30);
  }

  @Test
  void sameBenchmarkInTwoModesIsTwoBenchmarks() throws JmhJsonException {
    double[] fork = {1};
    String two = file(entry("a.B.c", fork), entry("a.B.c", "thrpt", "ops/s", "", fork));

    assertThat(JmhReader.parse(two, "a.json")).hasSize(2);
  }

  @Test
  void filesAreReadPlainAndPacked(@TempDir Path folder) throws IOException, JmhJsonException {
    Path plain = folder.resolve("a.json");
    Path packed = folder.resolve("packed");
    Files.writeString(plain, WHOLE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(WHOLE.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(packed, bytes.toByteArray());

    assertThat(JmhReader.read(plain))
        .usingRecursiveComparison()
        .isEqualTo(JmhReader.parse(WHOLE, "a.json"));
    assertThat(JmhReader.read(packed))
        .usingRecursiveComparison()
        .isEqualTo(JmhReader.parse(WHOLE, "a.json"));
  }

  @Test
  void fileThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
    Path absent = folder.resolve("absent.json");
    Path notText = folder.resolve("latin.json");
    Path cutGzip = folder.resolve("cut.gz");
    Files.write(notText, new byte[] {'[', (byte) 0xb7, ']'});
    Files.write(cutGzip, new byte[] {0x1f, (byte) 0x8b, 8, 0});

    assertThatThrownBy(() -> JmhReader.read(absent))
        .isInstanceOf(JmhJsonException.class)
        .hasMessage(absent + ": does not exist; name a file that JMH wrote");
    assertThatThrownBy(() -> JmhReader.read(notText))
        .isInstanceOf(JmhJsonException.class)
        .hasMessage(notText + ": is not UTF-8; convert it or run again");
    assertThatThrownBy(() -> JmhReader.read(cutGzip))
        .isInstanceOf(JmhJsonException.class)
        .hasMessageStartingWith(cutGzip + ": cannot be read");
    assertThatThrownBy(() -> JmhReader.read(folder))
        .isInstanceOf(JmhJsonException.class)
        .hasMessageStartingWith(folder + ": cannot be read");
  }
}
