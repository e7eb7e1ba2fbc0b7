package io.mexcbench.cli;

import static io.mexcbench.jmhjson.JmhJsonFixture.entry;
import static io.mexcbench.jmhjson.JmhJsonFixture.file;
import static io.mexcbench.jmhjson.JmhJsonFixture.steady;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JMH leaves where benchmarks threw is never a pass: nothing, a part, or an empty list. */
class FailedForksTest {
  /** As JMH writes it. */
  private static final String EMPTY = "[\n]\n";

  private static final String PARSE = entry("a.Parser.parse", steady(100));
  private static final String SIGN = entry("a.Signer.sign", steady(2000));

  @TempDir Path root;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void emptyListOnEitherSideIsRefused() throws IOException {
    Path whole = Files.writeString(root.resolve("whole.json"), file(PARSE, SIGN));
    Path empty = Files.writeString(root.resolve("empty.json"), EMPTY);
    String line =
        "mexcbench: %s: holds no benchmark; JMH writes this when every fork failed, see its log\n"
            .formatted(empty);

    assertThat(run("compare", "--baseline=" + whole, "--candidate=" + empty)).isEqualTo(2);
    assertThat(err).hasToString(line);
    assertThat(run("compare", "--baseline=" + empty, "--candidate=" + whole)).isEqualTo(2);
    assertThat(err).hasToString(line + line);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void benchmarkThatFailedAloneIsMissing() throws IOException {
    Path whole = Files.writeString(root.resolve("whole.json"), file(PARSE, SIGN));
    Path part = Files.writeString(root.resolve("part.json"), file(PARSE));

    assertThat(run("compare", "--baseline=" + whole, "--candidate=" + part)).isEqualTo(1);
    assertThat(out.toString())
        .contains("Signer.sign")
        .contains("MISSING\n")
        .endsWith("REGRESSED: 1 of 2 benchmarks missing against " + whole + ".\n");
  }

  @Test
  void resultOfNothingIsNoBaseline() throws IOException {
    Path result = new SampleRun(1).with("a.B.c", 100, 0).writeTo(root.resolve("result"));
    Files.writeString(result.resolve("jmh.json"), EMPTY);
    assertThat(update(result)).isEqualTo(2);
    Files.delete(result.resolve("jmh.json"));
    assertThat(update(result)).isEqualTo(2);

    assertThat(err)
        .hasToString(
            """
            mexcbench: %1$s/jmh.json: holds no benchmark; \
            JMH writes this when every fork failed, see its log
            mexcbench: %1$s has no jmh.json; \
            name the folder of a run, such as one under results/
            """
                .formatted(result));
    assertThat(root.resolve("baselines")).isDirectoryNotContaining("glob:**/*.json");
  }

  private int update(Path result) {
    return run(
        "baseline",
        "update",
        "--reason=r",
        "--result=" + result,
        "--baselines=" + root.resolve("baselines"));
  }

  private int run(String... args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
