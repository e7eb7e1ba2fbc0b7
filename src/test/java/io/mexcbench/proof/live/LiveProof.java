package io.mexcbench.proof.live;

import io.mexcbench.jmhjson.JmhJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves the gate with the commands that users run; see {@code scripts/prove-gate}. What was done
 * is not done again after an interruption.
 */
final class LiveProof {
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  static final String EQUAL = "equal code, whole runs";
  static final String INTERLEAVED = "10 % slower, revisions in turns";
  static final String BASELINE = "20 % slower, against the baseline";

  private static final int EQUAL_RUNS = 10;
  private static final int BASELINE_RUNS = 20;
  private static final String BUDGET = "--budget=2m";

  private final Path project = Path.of("").toAbsolutePath();
  private final Path jar = project.resolve("target/benchmarks.jar");
  private final Path work = project.resolve("target/prove-gate");
  private final Calibration calibration = new Calibration(project, jar, work);
  private final List<Outcome> outcomes = new ArrayList<>();

  /** The arguments of a command, made when it is needed. */
  private interface Command {
    List<String> arguments() throws IOException, InterruptedException, JmhJsonException;
  }

  public static void main(String[] args) throws Exception {
    new LiveProof().prove();
  }

  private void prove() throws IOException, InterruptedException, JmhJsonException {
    Files.createDirectories(work);
    for (int i = 1; i <= EQUAL_RUNS; i++) {
      outcome(EQUAL, "equal-" + i, "", () -> jar(jar, "run", "--gate", "--preset=quick"));
    }
    for (SlowPlace place : SlowPlace.ALL) {
      outcome(
          INTERLEAVED, "interleaved-" + place.benchmark(), place.benchmark(), () -> compare(place));
    }
    List<SlowPlace> gated = SlowPlace.ALL.stream().filter(SlowPlace::isGated).toList();
    for (int i = 0; i < BASELINE_RUNS; i++) {
      SlowPlace place = gated.get(i % gated.size());
      outcome(BASELINE, "baseline-" + (i + 1), place.benchmark(), () -> runSlowed(place));
    }
    LivePage.write(outcomes);
  }

  private List<String> runSlowed(SlowPlace place)
      throws IOException, InterruptedException, JmhJsonException {
    Path slowed = work.resolve("slowed.jar");
    SlowedBuild.write(project, jar, place, 2 * calibration.stepsFor(place), slowed);
    return jar(slowed, "run", "--gate", "--include=" + place.include(), BUDGET);
  }

  /** A branch with the slowdown, in a clone. */
  private List<String> compare(SlowPlace place)
      throws IOException, InterruptedException, JmhJsonException {
    int steps = calibration.stepsFor(place);
    Path clone = work.resolve("clone");
    if (!Files.exists(clone)) {
      git(project, "clone", "-q", project.toString(), clone.toString());
    }
    String branch = "slow-" + place.benchmark();
    git(clone, "checkout", "-q", "-f", "-B", branch, "origin/HEAD");
    SlowedBuild.change(clone, place, steps);
    git(clone, "add", "-A");
    git(
        clone,
        "-c",
        "user.name=proof",
        "-c",
        "user.email=proof@localhost",
        "commit",
        "-q",
        "-m",
        "Slow down " + place.benchmark());
    return List.of(
        JAVA,
        "-Dmexcbench.home=" + clone,
        "-jar",
        jar.toString(),
        "compare-revisions",
        "origin/HEAD",
        branch,
        "--set=all",
        "--include=" + place.include(),
        "--threshold=5",
        BUDGET);
  }

  private void git(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Launched.require(folder, work.resolve("git.log"), command);
  }

  private List<String> jar(Path from, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(JAVA, "-Dmexcbench.home=" + project, "-jar", from.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private void outcome(String part, String name, String benchmark, Command command)
      throws IOException, InterruptedException, JmhJsonException {
    Path file = work.resolve("outcomes").resolve(name + ".json");
    if (!Files.exists(file)) {
      Path results = work.resolve("results").resolve(name);
      List<String> line = new ArrayList<>(command.arguments());
      line.add("--results=" + results);
      long start = System.nanoTime();
      Launched.run(project, work.resolve(name + ".log"), line);
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      Outcome.read(part, benchmark, results, seconds).save(file);
    }
    Outcome outcome = Outcome.load(file);
    outcomes.add(outcome);
    System.out.printf(
        "%s: %s %s, %s %+.1f %%, others %s, %d s%n",
        name,
        outcome.verdict(),
        outcome.isFound() ? "found" : "-",
        benchmark,
        outcome.changePercent(),
        outcome.others(),
        outcome.seconds());
  }
}
