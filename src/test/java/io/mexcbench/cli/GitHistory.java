package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project with a baseline on {@code main} and a branch {@code change}, whose history a test goes
 * on to write. One benchmark parses in 100 ns, one signs in 300 ns.
 */
final class GitHistory {
  static final String PARSE = "a.b.ParserBenchmark.parse";
  static final String SIGN = "a.b.SignerBenchmark.sign";
  static final String HOT_PATH = "src/main/java/io/mexcbench/hotpath/Parser.java";
  static final String BENCHMARK = "src/main/java/io/mexcbench/bench/ParserBenchmark.java";
  static final String GATE_SET = "src/main/resources/io/mexcbench/run/gate-set.txt";
  static final String THRESHOLDS = "baselines/thresholds.json";

  private static final String CONTROL = "io.mexcbench.bench.control.ControlBenchmark.";

  private final Path root;
  private int runs;

  private GitHistory(Path root) {
    this.root = root;
  }

  /** On the branch {@code change}, where nothing has changed yet. */
  static GitHistory in(Path root) throws IOException, InterruptedException {
    GitHistory history = new GitHistory(root);
    Files.createDirectories(root);
    history.git("init", "-q", "-b", "main");
    history.write(".gitignore", "/results/\n");
    history.write(HOT_PATH, "one");
    history.write(BENCHMARK, "one");
    history.write(GATE_SET, "parse\nsign\n");
    history.write(THRESHOLDS, thresholds(10, ""));
    history.commit("code");
    history.recordBaseline(history.run(100, 300)).addSession(history.run(100, 300)).commit("base");
    history.git("checkout", "-q", "-b", "change");
    return history;
  }

  /** The same project, seen through another clone. */
  GitHistory cloned(Path where, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("clone", "-q"));
    command.addAll(List.of(options));
    command.addAll(List.of("--branch", "change", "file://" + root.toRealPath(), where.toString()));
    git(command.toArray(String[]::new));
    GitHistory clone = new GitHistory(where);
    clone.runs = runs;
    return clone;
  }

  /** The same project, moved into a sub-folder of the repository on both branches. */
  GitHistory below(String name) throws IOException, InterruptedException {
    git("checkout", "-q", "main");
    Files.createDirectories(path(name));
    git("mv", "src", "baselines", ".gitignore", name);
    git("commit", "-q", "-m", "move the project");
    git("checkout", "-q", "-B", "change");
    GitHistory moved = new GitHistory(path(name));
    moved.runs = runs;
    return moved;
  }

  static String thresholds(int percent, String overrides) {
    return "{\"schema\": 1, \"thresholdPercent\": %d, \"overrides\": [%s]}"
        .formatted(percent, overrides);
  }

  Path path(String name) {
    return root.resolve(name);
  }

  GitHistory write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
    return this;
  }

  GitHistory commit(String message) throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "-m", message);
    return this;
  }

  /** Every run scatters in its own way. */
  SampleRun run(double parseNanos, double signNanos) {
    return new SampleRun(++runs)
        .with(CONTROL + "memoryWork", 700, 0)
        .with(CONTROL + "allocationWork", 100, 0)
        .with(CONTROL + "branchWork", 1000, 0)
        .with(PARSE, parseNanos, 0)
        .with(SIGN, signNanos, 0);
  }

  /** Makes a run the baseline in the work tree, whatever it costs. */
  GitHistory recordBaseline(SampleRun run) throws IOException, InterruptedException {
    return update(run, "--accept=.");
  }

  /** The same code, measured at another hour. */
  private GitHistory addSession(SampleRun run) throws IOException, InterruptedException {
    return update(run.at("2026-01-31T09:15:00Z"), "--session");
  }

  private GitHistory update(SampleRun run, String option) throws IOException, InterruptedException {
    Path result =
        run.revision(git("rev-parse", "HEAD").strip()).writeTo(path("results/base" + runs));
    Judged update =
        Judged.of(
            "baseline",
            "update",
            "--reason=because",
            option,
            "--result=" + result,
            "--baselines=" + path("baselines"));
    assertThat(update.exitCode()).as(update.err()).isZero();
    return this;
  }

  /** The folder of a run of HEAD. */
  Path measured(SampleRun run) throws IOException, InterruptedException {
    return run.revision(git("rev-parse", "HEAD").strip()).writeTo(path("results/run" + ++runs));
  }

  /** As continuous integration judges it. */
  Judged judge(Path result, String... options) {
    return judgeAgainst("merge-base:main", result, options);
  }

  Judged judgeAgainst(String baseline, Path result, String... options) {
    return judgeLoosely(
        baseline,
        result,
        Stream.concat(Stream.of("--require-baseline"), Stream.of(options)).toArray(String[]::new));
  }

  /** Without requiring a baseline. */
  Judged judgeLoosely(String baseline, Path result, String... options) {
    return Judged.of(
        Stream.concat(
                Stream.of(
                    "compare",
                    "--format=json",
                    "--baseline=" + baseline,
                    "--baselines=" + path("baselines"),
                    "--candidate=" + result),
                Stream.of(options))
            .toArray(String[]::new));
  }

  String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=t", "-c", "user.email=t@example.org"));
    command.addAll(List.of("-c", "commit.gpgSign=false", "-c", "advice.detachedHead=false"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
    return output;
  }
}
