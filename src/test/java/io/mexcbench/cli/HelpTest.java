package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.report.Golden;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What every command says of itself, and what a shell knows of them. */
class HelpTest {
  private static final String EXTERN = "generate-completion";

  static List<String> commands() {
    Map<String, CommandLine> all = new TreeMap<>();
    collect(all, "", Main.commandLine());
    return List.copyOf(all.keySet());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpIsWhatItWasWhenSomebodyLastReadIt(String command) {
    Golden.assertEquals(help(command), fileName(command));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpHasAnExampleAndFitsIntoATerminal(String command) {
    assertThat(help(command))
        .satisfiesAnyOf(
            text -> assertThat(text).containsPattern("(?m)^Examples?.*:$"),
            text -> assertThat(command).isEqualTo(EXTERN));
    assertThat(help(command).lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void completionKnowsEveryCommandAndItsOptions(@TempDir Path folder) throws Exception {
    StringWriter out = new StringWriter();
    Main.commandLine().setOut(new PrintWriter(out, true)).execute(EXTERN);
    Path script = Files.writeString(folder.resolve("completion"), out.toString());

    assertThat(completed(script, "mexcbench", "mer")).containsExactly("merge");
    assertThat(completed(script, "mexcbench", "run", "--sh")).containsExactly("--shard");
    assertThat(completed(script, "mexcbench", "baseline", "up")).containsExactly("update");
    assertThat(completed(script, "mexcbench", "run", "--preset", "qu")).containsExactly("quick");
    assertThat(completed(script, "mexcbench", "history", "--format", "op"))
        .containsExactly("openmetrics");
  }

  /** What Bash would offer behind the last word. */
  private static List<String> completed(Path script, String... words) throws Exception {
    String program =
        """
        source "$1"
        shift
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        COMP_LINE="$*"
        COMP_POINT=${#COMP_LINE}
        _complete_mexcbench
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", program, "bash", script.toString()));
    command.addAll(List.of(words));
    Process bash =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(output).isZero();
    return output.lines().map(String::strip).toList();
  }

  private static String help(String command) {
    StringWriter out = new StringWriter();
    List<String> arguments = new ArrayList<>();
    if (!command.isEmpty()) {
      arguments.addAll(List.of(command.split(" ")));
    }
    arguments.add("--help");
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).isEqualTo(ExitCode.PASS);
    return out.toString();
  }

  private static void collect(Map<String, CommandLine> all, String path, CommandLine command) {
    all.put(path, command);
    command
        .getSubcommands()
        .forEach((name, below) -> collect(all, (path + " " + name).strip(), below));
  }

  private static String fileName(String command) {
    return "/io/mexcbench/cli/"
        + (command.isEmpty() ? "mexcbench" : command.replace(' ', '-'))
        + "-help.txt";
  }
}
