package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whatever a page tells the reader to type is something that can be typed. */
class DocumentedCommandsTest {
  private static final List<String> PAGES =
      List.of(
          "README.md",
          "CONTRIBUTING.md",
          "docs/api.md",
          "docs/ci.md",
          "docs/daily-report.md",
          "docs/gate.md",
          "docs/kpi.md",
          "docs/live.md",
          "docs/load.md",
          "docs/metrics.md",
          "docs/monitoring.md",
          "docs/store.md",
          "baselines/README.md",
          ".github/workflows/build.yml",
          ".github/workflows/performance.yml",
          ".github/scripts/show-trend");

  /** Up to what ends a command in a shell, in code, in a comment or in a drawing. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:(?<![\\w./-])scripts/[a-z-]+|java -jar [\\w./-]*benchmarks\\.jar|mvn )"
              + "(?:\"[^\"\\n]*\"|'[^'\\n]*'|[^`\"'#|>)&─\\n\\\\]|\\\\\\n)*");

  private static final Pattern CODE = Pattern.compile("(?s)```.*?\\n(.*?)```|`([^`\\n]+)`");
  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
  private static final Pattern LAUNCH = Pattern.compile("(?m)^launch (.*?) ?\"[$].*\"$");
  private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)(?:=(.*))?");

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String page : pages()) {
      String text = Files.readString(Path.of(page));
      commandsOf(page.endsWith(".md") ? codeOf(text) : Stream.of(text))
          .forEach(command -> commands.add(page + ": " + command));
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void documentedCommandCanBeTyped(String pageAndCommand) throws IOException {
    check(words(pageAndCommand.substring(pageAndCommand.indexOf(": ") + 2)));
  }

  @Test
  void pagesHaveCommandsOfEveryKind() throws IOException {
    String all = String.join("\n", commands());
    System.out.printf("%d documented commands were checked%n", commands().size());
    assertThat(all)
        .contains("docs/ci.md: mvn -B verify -Pbench", "docs/ci.md: scripts/history --format=")
        .contains(".github/workflows/performance.yml: scripts/compare-revisions ")
        .contains("docs/ci.md: java -jar target/benchmarks.jar merge shards/*")
        .contains("README.md: scripts/update-baselines --only RequestSigner --accept")
        .contains("docs/monitoring.md: scripts/history --format=openmetrics")
        .contains("docs/live.md: scripts/live --ws=wss://", "docs/api.md: scripts/live --http-host")
        .contains("docs/load.md: scripts/endurance-test --duration=", "docs/kpi.md: scripts/kpi")
        .contains("docs/metrics.md: scripts/mexcbench docs --page=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java -jar target/benchmarks.jar run --shart=2/4",
        "java -jar target/benchmarks.jar run --preset=huge",
        "java -jar target/benchmarks.jar history --format=xml",
        "java -jar target/benchmarks.jar nonsense",
        "scripts/history --fromat=text",
        "scripts/no-such-script",
        "scripts/fuzz --nonsense",
        "mvn verify -Pbanch",
        "mvn verify -Pbench -Dbench.perset=ci",
        "mvn verify -Pbench -Dbench.args=--recrod",
      })
  void commandThatCannotBeTypedIsNoticed(String command) {
    assertThatThrownBy(() -> check(words(command)))
        .isInstanceOfAny(AssertionError.class, CommandLine.ParameterException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bench", "compare", "fuzz", "prove-alerts", "write-docs"})
  void scriptThatHasAHelpOfItsOwnShowsIt(String script) throws Exception {
    Process help =
        new ProcessBuilder("scripts/" + script, "--help").redirectErrorStream(true).start();
    String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(help.waitFor()).isZero();
    assertThat(text).startsWith("Usage: scripts/" + script);
  }

  /** The examples in the help of each command stand in the golden files. */
  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/io/mexcbench/cli"))) {
      return Stream.concat(
              PAGES.stream(),
              files.map(Path::toString).filter(name -> name.endsWith("-help.txt")).sorted())
          .toList();
    }
  }

  private static void check(List<String> words) throws IOException {
    List<String> arguments = words.subList(1, words.size());
    if (words.get(0).equals("mvn")) {
      checkMaven(arguments);
    } else if (words.get(0).equals("java")) {
      checkArguments(words.subList(3, words.size()));
    } else {
      checkScript(words.get(0), arguments);
    }
  }

  private static void checkScript(String script, List<String> arguments) throws IOException {
    Path file = Path.of(script);
    assumeTrue(
        Files.exists(file) || !script.equals("scripts/compare-revisions"),
        "compare-revisions is not built in");
    assertThat(file).isExecutable();
    String text = Files.readString(file);
    Matcher launch = LAUNCH.matcher(text);
    if (launch.find()) {
      List<String> all = new ArrayList<>(words(launch.group(1)));
      all.addAll(arguments);
      checkArguments(all);
    } else {
      assertThat(arguments.stream().filter(word -> word.startsWith("--")))
          .allSatisfy(option -> assertThat(text).contains(option.replaceFirst("=.*", "")));
    }
  }

  /** A name without its required options is a name. */
  private static void checkArguments(List<String> arguments) {
    try {
      Main.commandLine().parseArgs(arguments.toArray(String[]::new));
    } catch (CommandLine.MissingParameterException incomplete) {
      if (arguments.stream().anyMatch(word -> word.startsWith("-"))) {
        throw incomplete;
      }
    }
  }

  private static void checkMaven(List<String> arguments) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String word : arguments) {
      if (word.startsWith("-P")) {
        assertThat(pom).contains("<id>" + word.substring(2) + "</id>");
      }
      Matcher property = PROPERTY.matcher(word);
      if (property.matches() && property.group(1).startsWith("bench.")) {
        assertThat(pom).contains("${" + property.group(1) + "}");
        if (property.group(1).equals("bench.args")) {
          List<String> run = new ArrayList<>(List.of("run", "--gate"));
          run.addAll(words(property.group(2).replaceAll("[\"']", "")));
          checkArguments(run);
        }
      }
    }
  }

  private static Stream<String> codeOf(String page) {
    return CODE.matcher(page)
        .results()
        .map(code -> code.group(1) == null ? code.group(2) : code.group(1));
  }

  private static List<String> commandsOf(Stream<String> codes) {
    return codes
        .map(code -> code.replaceAll("[$][{]{2}.*?}}", "1"))
        .flatMap(code -> COMMAND.matcher(code).results())
        .map(MatchResult::group)
        .map(command -> command.replace("\\\n", " ").strip().replaceFirst(" &$", ""))
        .toList();
  }

  private static List<String> words(String command) {
    return Stream.of(command)
        .flatMap(text -> WORD.matcher(text).results())
        .map(MatchResult::group)
        .map(word -> word.replaceAll("^[\"'](.*)[\"']$", "$1"))
        .collect(Collectors.toList());
  }
}
