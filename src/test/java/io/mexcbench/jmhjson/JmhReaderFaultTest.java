package io.mexcbench.jmhjson;

import static io.mexcbench.jmhjson.JmhJsonFixture.entry;
import static io.mexcbench.jmhjson.JmhJsonFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and how the fault is named. */
class JmhReaderFaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "score": 2.5 | "score": NaN | primaryMetric.score: must be a finite number, got "NaN"
          "score": 2.5 | "score": "NaN" | primaryMetric.score: must be a finite number, got "NaN"
          "score": 2.5 | "score": Infinity | primaryMetric.score: must be a finite number, got "Infinity"
          "score": 2.5 | "score": 1e999 | primaryMetric.score: must be a finite number, got 1E+999
          "score": 2.5 | "score": "2.5" | primaryMetric.score: must be a finite number, got "2.5"
          "score": 2.5 | "score": true | primaryMetric.score: must be a finite number, got true
          "score": 2.5 | "score": 0 | primaryMetric.score: must be positive, got 0
          "score": 2.5 | "score": -2.5 | primaryMetric.score: must be positive, got -2.5
          "score": 2.5 | "score": null | primaryMetric.score: is missing
          "score": 2.5, | | primaryMetric.score: is missing
          "mode": "thrpt", | | mode: is missing
          "mode": "thrpt" | "mode": "fast" | mode: must be thrpt, avgt, sample or ss, got "fast"
          "mode": "thrpt" | "mode": 1 | mode: must be of type STRING, got 1
          "mode": "thrpt" | "mode": "avgt" | primaryMetric.scoreUnit: "ops/us" is no unit of mode avgt that is known
          "scoreUnit": "ops/us", | | primaryMetric.scoreUnit: is missing
          "scoreUnit": "ops/us" | "scoreUnit": "MB/s" | primaryMetric.scoreUnit: "MB/s" is no unit of mode thrpt that is known
          "threads": 4 | "threads": 0 | threads: must be a positive whole number, got 0
          "threads": 4 | "threads": 1.5 | threads: must be a positive whole number, got 1.5
          "primaryMetric": { | "other": { | primaryMetric: is missing
          [[2.0, 3], [2.5e0, 2.5]] | [[2.0, 3], [2.5, "NaN"]] | primaryMetric.rawData[1][1]: must be a finite number, got "NaN"
          [[2.0, 3], [2.5e0, 2.5]] | [[2.0, NaN]] | primaryMetric.rawData[0][1]: must be a finite number, got "NaN"
          [[2.0, 3], [2.5e0, 2.5]] | [[2.0, 0]] | primaryMetric.rawData[0][1]: must be positive, got 0.0
          [[2.0, 3], [2.5e0, 2.5]] | [[2.0], []] | primaryMetric.rawData[1]: must be an array with at least one element
          [[2.0, 3], [2.5e0, 2.5]] | [2.0, 3] | primaryMetric.rawData[0]: must be an array with at least one element
          [[2.0, 3], [2.5e0, 2.5]] | "2.0" | primaryMetric.rawData: must be of type ARRAY, got "2.0"
          [[24, 25], [24, 25]] | [[24, "NaN"]] | secondaryMetrics.gc.alloc.rate.norm.rawData[0][1]: must be a finite number, got "NaN"
          "score": 24.5 | "score": [] | secondaryMetrics.gc.alloc.rate.norm.score: must be a finite number, got []
          "levels": "20" | "levels": 20 | params.levels: must be a text
          "-Xmx512m" | 512 | jvmArgs: must hold texts
          "jdkVersion": "17.0.15" | "jdkVersion": 17 | jdkVersion: must be of type STRING, got 17
          """)
  void faultIsNamedWithFileBenchmarkAndField(String from, String to, String fault) {
    String text = JmhReaderTest.WHOLE.replace(from, to == null ? "" : to);
    assertThat(text).isNotEqualTo(JmhReaderTest.WHOLE);

    assertThatThrownBy(() -> JmhReader.parse(text, "a.json"))
        .isInstanceOf(JmhJsonException.class)
        .hasMessage(
            "a.json: benchmark com.example.Parser.parse, field "
                + fault
                + "; run this benchmark again");
  }

  @Test
  void entryWithoutNameIsNamedByItsPosition() {
    String text =
        file(entry("a.B.c", new double[] {1}), "{\"mode\": \"avgt\", \"primaryMetric\": {}}");

    assertThatThrownBy(() -> JmhReader.parse(text, "a.json"))
        .hasMessage("a.json: entry 2, field benchmark: is missing; run this benchmark again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [[[[-1.0, 1]]]] | rawDataHistogram[0][0]: no operation takes less than no time, got [-1,1]
          [[[[1.0, 0]]]] | rawDataHistogram[0][0]: must hold pairs of a value and a positive count, got [1,0]
          [[[[1.0]]]] | rawDataHistogram[0][0]: must hold pairs of a value and a positive count, got [1]
          [[[["NaN", 1]]]] | rawDataHistogram[0][0]: must be a finite number, got "NaN"
          [[[[0.0, 7]]]] | rawDataHistogram: an iteration must take time, got 0.0
          [[[]]] | rawDataHistogram[0][0]: must be an array with at least one element
          [[]] | rawDataHistogram[0]: must be an array with at least one element
          """)
  void faultOfAHistogramIsNamed(String histogram, String fault) {
    String text =
        """
        [{"benchmark": "a.B.c", "mode": "sample",
          "primaryMetric": {"score": 20, "scoreUnit": "ns/op", "rawDataHistogram": %s}}]
        """
            .formatted(histogram);

    assertThatThrownBy(() -> JmhReader.parse(text, "a.json"))
        .hasMessage(
            "a.json: benchmark a.B.c, field primaryMetric." + fault + "; run this benchmark again");
  }

  @Test
  void duplicateKeyOfJsonIsRefusedWithItsPlace() {
    String text = JmhReaderTest.WHOLE.replace("\"score\": 2.5,", "\"score\": 2.5, \"score\": 9,");

    assertThatThrownBy(() -> JmhReader.parse(text, "a.json"))
        .isInstanceOf(JmhJsonException.class)
        .hasMessageStartingWith(
            "a.json: benchmark com.example.Parser.parse, field /0/primaryMetric/score: "
                + "is not valid JSON or was cut off: Duplicate")
        .hasMessageContaining("line 17");
  }

  @Test
  void duplicateBenchmarkIsRefused() {
    String text = file(entry("a.B.c", new double[] {1}), entry("a.B.c", new double[] {2}));

    assertThatThrownBy(() -> JmhReader.parse(text, "a.json"))
        .hasMessage(
            "a.json: benchmark a.B.c, field benchmark: is there twice with the same mode, threads"
                + " and params (a.B.c:avgt:1); keep one result of each");
  }

  @Test
  void truncatedFileIsRefusedWithThePlaceWhereItEnds() {
    String text = JmhReaderTest.WHOLE.substring(0, JmhReaderTest.WHOLE.indexOf("2.5e0"));

    assertThatThrownBy(() -> JmhReader.parse(text, "a.json"))
        .isInstanceOf(JmhJsonException.class)
        .hasMessageStartingWith(
            "a.json: benchmark com.example.Parser.parse, field /0/primaryMetric/rawData/1: "
                + "is not valid JSON or was cut off: Unexpected end-of-input");
  }

  @Test
  void fileThatIsCutAnywhereIsRefused() {
    String text = JmhReaderTest.WHOLE.strip();
    for (int length = 0; length < text.length(); length++) {
      String cut = text.substring(0, length);

      assertThatThrownBy(() -> JmhReader.parse(cut, "a.json"))
          .as("cut to %s characters", cut.length())
          .isInstanceOf(JmhJsonException.class)
          .hasMessageStartingWith("a.json: ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"]", " x", "[]", ",", "{}", "null"})
  void anythingBehindTheArrayIsRefused(String garbage) {
    assertThatThrownBy(() -> JmhReader.parse(JmhReaderTest.WHOLE + garbage, "a.json"))
        .isInstanceOf(JmhJsonException.class)
        .hasMessageStartingWith("a.json: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [] | holds no benchmark; JMH writes this when every fork failed, see its log
          {} | must be an array of benchmarks; write it with JMH's -rf json
          null | must be an array of benchmarks; write it with JMH's -rf json
          '' | is empty; run the benchmarks again
          [1] | entry 1 must be an object; run the benchmarks again
          """)
  void fileThatHoldsNoBenchmarkIsRefused(String text, String fault) {
    assertThatThrownBy(() -> JmhReader.parse(text, "a.json")).hasMessage("a.json: " + fault);
  }

  @Test
  void messageDoesNotCarryTheRawData() {
    String text =
        JmhReaderTest.WHOLE.replace("\"score\": 2.5", "\"score\": [" + "1, ".repeat(999) + "1]");

    assertThatThrownBy(() -> JmhReader.parse(text, "a.json"))
        .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(200));
  }
}
