package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.run.MachineLock;
import io.mexcbench.run.RunException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What can be said of a run before it measures anything. */
class RunCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--preset=huge       | huge",
        "--budget=soon       | --budget must be a time such as 15m or 90s",
        "--include=[         | --include: Unclosed character class",
        "--include=NoSuchOne | no benchmark of the set gate matches",
        "--threshold=much    | --threshold: must be a percentage",
        "--threshold=1       | threshold",
        "--baseline=nowhere  | nowhere does not exist",
        "--nonsense          | --nonsense",
        "--shard=2/4         | --shard measures a part, and only the whole is judged",
      })
  void wrongOptionEndsWithTwoAndIsNamed(String option, String message) {
    assertThat(run(option)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--shard=5/4   | --shard must be i/n with i from 1 to n, such as 2/4, got 5/4",
        "--shard=half  | --shard must be i/n with i from 1 to n, such as 2/4, got \"half\"",
        "--shard=90/99 | shard 90/99 is empty, for only 15 benchmarks were selected",
      })
  void wrongShardEndsWithTwoAndIsNamed(String option, String message) {
    assertThat(execute("run", option, "--results=" + folder)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void secondRunOnTheMachineEndsWithFour() throws RunException {
    try (MachineLock held = MachineLock.take(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(held).isNotNull();
      assertThat(run("--preset=smoke")).isEqualTo(ExitCode.LOCKED);
    }
    assertThat(err.toString()).contains("another run is measuring on this machine");
  }

  @Test
  void helpNamesEveryExitCode() {
    assertThat(run("--help")).isEqualTo(ExitCode.PASS);
    assertThat(out.toString()).contains("regressed", "another run is measuring", "130");
  }

  private int run(String option) {
    return execute("run", "--gate", option, "--results=" + folder);
  }

  private int execute(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
