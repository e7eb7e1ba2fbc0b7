package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.report.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a strict reader might take for hostile, and JMH writes all the same. */
class JmhSpecialsTest {
  private static final String SAMPLED =
      """
      [{"benchmark": "a.B.c", "mode": "sample", "forks": 5, "measurementIterations": 2,
        "primaryMetric": {"score": %1$d, "scoreError": "NaN", "scoreUnit": "us/op",
          "rawDataHistogram": [
            [[[%1$d.0, 90], [%2$d.0, 10]], [[%1$d.0, 100]]],
            [[[%1$d.1, 90], [%2$d.0, 10]], [[%1$d.0, 100]]],
            [[[%1$d.0, 90], [%2$d.1, 10]], [[%1$d.1, 100]]],
            [[[%1$d.1, 90], [%2$d.0, 10]], [[%1$d.0, 100]]],
            [[[%1$d.0, 90], [%2$d.0, 10]], [[%1$d.1, 100]]]]}}]
      """;

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "scoreError": 0.25 | "scoreError": "NaN"
          "scoreError": 0.25 | "scoreError": NaN
          "scoreError": 0.25 | "scoreError": "+INF"
          "scoreError": 0.25 | "scoreError": 0
          "scoreError": 0.25 | "scoreError": null
          "scoreError": 0.25, |
          "scoreError": 0.25 | "scoreError": "NaN", "scoreConfidence": ["NaN", "NaN"]
          "scoreError": 0.25 | "scoreError": "+INF", "scoreConfidence": ["-INF", "+INF"]
          "score": 24.5 | "score": "NaN"
          "score": 24.5 | "score": 0.0
          "gc.alloc.rate.norm" | "·gc.alloc.rate.norm"
          "gc.alloc.rate.norm" | "gc.time": {"score": "NaN", "scoreUnit": "ms"}, "gc.alloc.rate.norm"
          "score": 2.5 | "score": 2.5E0
          """)
  void isTakenAndJudged(String from, String to) throws IOException {
    String special = HostileJmhFiles.GOOD.replace(from, to == null ? "" : to);
    assertThat(special).isNotEqualTo(HostileJmhFiles.GOOD);
    Path before = Files.writeString(root.resolve("before.json"), HostileJmhFiles.GOOD);
    Path after = Files.writeString(root.resolve("after.json"), special);

    assertThat(compare(before, after)).doesNotContain("REGRESSED", "NaN", "INCOMPARABLE");
    assertThat(compare(after, before)).doesNotContain("REGRESSED", "NaN", "INCOMPARABLE");
  }

  @Test
  void measuringWithoutForksIsOneFork() throws IOException {
    String inProcess =
        "[{\"benchmark\": \"a.B.c\", \"mode\": \"avgt\", \"forks\": 0, \"primaryMetric\":"
            + " {\"score\": 2, \"scoreUnit\": \"ns/op\", \"rawData\": [[2, 2]]}}]";
    Path file = Files.writeString(root.resolve("jmh.json"), inProcess);

    assertThat(compare(file, file)).contains("INCONCLUSIVE");
  }

  @Test
  void histogramsOfSampleTimeAreJudged() throws IOException {
    Path before = packed("before.json.gz", SAMPLED.formatted(20, 40));
    Path after = Files.writeString(root.resolve("after.json"), SAMPLED.formatted(30, 60));

    assertThat(compare(before, before)).doesNotContain("REGRESSED");
    assertThat(compare(before, after)).contains("\"verdict\" : \"REGRESSED\"");
  }

  private Path packed(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(root.resolve(name), bytes.toByteArray());
  }

  /** The report, which is one whatever the verdict. */
  private static String compare(Path before, Path after) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err, true))
            .execute("compare", "--format=json", "--baseline=" + before, "--candidate=" + after);
    assertThat(exit).as(err.toString()).isIn(ExitCode.PASS, ExitCode.REGRESSED);
    Schemas.assertValid(out.toString());
    return out.toString();
  }
}
