package io.mexcbench.proof.live;

import io.mexcbench.jmhjson.JmhJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Proves the gate with the commands that users run; see {@code scripts/prove-gate}. What the result
 * file holds is not done again, whichever machine did it.
 */
final class LiveProof {
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final String BUDGET = "--budget=2m";

  private final Path project = Path.of("").toAbsolutePath();
  private final Path jar = project.resolve("target/benchmarks.jar");
  private final Path work = project.resolve("target/prove-gate");
  private final Calibration calibration = new Calibration(project, jar, work);

  /** The arguments of a command, made when it is needed. */
  private interface Command {
    List<String> arguments() throws IOException, InterruptedException, JmhJsonException;
  }

  /**
   * Proves.
   *
   * @param args the parts to prove; all of them if none is named
   */
  public static void main(String[] args) throws Exception {
    List<Part> parts =
        args.length == 0 ? List.of(Part.values()) : Stream.of(args).map(Part::of).toList();
    new LiveProof().prove(parts);
  }

  private void prove(List<Part> parts) throws IOException, InterruptedException, JmhJsonException {
    Files.createDirectories(work);
    List<Outcome> outcomes = new ArrayList<>(LivePage.read());
    for (Part part : parts) {
      for (int i = 0; i < part.runs(); i++) {
        if (!part.isDone(i, outcomes)) {
          outcomes.add(outcome(part, i));
          LivePage.write(outcomes);
        }
      }
    }
    LivePage.write(outcomes);
  }

  private Outcome outcome(Part part, int index)
      throws IOException, InterruptedException, JmhJsonException {
    return switch (part) {
      case EQUAL -> outcome(part, index, "", () -> jar(jar, "run", "--gate", "--preset=quick"));
      case INTERLEAVED -> {
        SlowPlace place = SlowPlace.ALL.get(index);
        yield outcome(part, index, place.benchmark(), () -> compare(place));
      }
      case REPEATED -> throw new IllegalArgumentException("repetitions are over");
      case BASELINE -> {
        SlowPlace place = SlowPlace.GATED.get(index % SlowPlace.GATED.size());
        yield outcome(part, index, place.benchmark(), () -> runSlowed(place));
      }
    };
  }

  private List<String> runSlowed(SlowPlace place)
      throws IOException, InterruptedException, JmhJsonException {
    Path slowed = work.resolve("slowed.jar");
    SlowedBuild.write(project, jar, place, calibration.stepsFor(place, 20), slowed);
    return jar(slowed, "run", "--gate", "--include=" + place.include(), BUDGET);
  }

  /** A branch with the slowdown, in a clone. */
  private List<String> compare(SlowPlace place)
      throws IOException, InterruptedException, JmhJsonException {
    int steps = calibration.stepsFor(place, 10);
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
        place.isGated() ? "--set=gate" : "--set=all",
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

  private Outcome outcome(Part part, int index, String benchmark, Command command)
      throws IOException, InterruptedException, JmhJsonException {
    String name = part.word() + "-" + (index + 1);
    Path results = work.resolve("results").resolve(name);
    SlowedBuild.delete(results);
    List<String> line = new ArrayList<>(command.arguments());
    line.add("--results=" + results);
    long start = System.nanoTime();
    Launched.run(project, work.resolve(name + ".log"), line);
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    Outcome outcome = Outcome.read(part, benchmark, results, seconds);
    System.out.printf(
        "%s: %s %s, %s %+.1f %%, others %s, %d s%n",
        name,
        outcome.verdict(),
        outcome.isFound() ? "found" : "-",
        benchmark,
        outcome.changePercent(),
        outcome.others(),
        outcome.seconds());
    return outcome;
  }
}
