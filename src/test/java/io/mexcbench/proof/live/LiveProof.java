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
 * Proves the gate with the commands that users run; see {@code scripts/prove-gate}. What was done
 * is not done again after an interruption.
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
    for (Part part : parts) {
      for (int i = 0; i < part.runs(); i++) {
        switch (part) {
          case EQUAL -> outcome(part, i, "", () -> jar(jar, "run", "--gate", "--preset=quick"));
          case INTERLEAVED -> {
            SlowPlace place = SlowPlace.ALL.get(i);
            outcome(part, i, place.benchmark(), () -> compare(place));
          }
          case BASELINE -> {
            SlowPlace place = SlowPlace.GATED.get(i % SlowPlace.GATED.size());
            outcome(part, i, place.benchmark(), () -> runSlowed(place));
          }
          default -> throw new IllegalStateException("part " + part);
        }
      }
    }
    LivePage.write(outcomes());
  }

  /** Of all runs that were made, by this call or before it. */
  private List<Outcome> outcomes() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Part part : Part.values()) {
      for (int i = 0; i < part.runs(); i++) {
        Path file = file(part, i);
        if (Files.exists(file)) {
          outcomes.add(Outcome.load(file));
        }
      }
    }
    return outcomes;
  }

  private Path file(Part part, int index) {
    return work.resolve("outcomes").resolve(name(part, index) + ".json");
  }

  private static String name(Part part, int index) {
    return part.word() + "-" + (index + 1);
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

  private void outcome(Part part, int index, String benchmark, Command command)
      throws IOException, InterruptedException, JmhJsonException {
    String name = name(part, index);
    Path file = file(part, index);
    if (!Files.exists(file)) {
      Path results = work.resolve("results").resolve(name);
      SlowedBuild.delete(results);
      List<String> line = new ArrayList<>(command.arguments());
      line.add("--results=" + results);
      long start = System.nanoTime();
      Launched.run(project, work.resolve(name + ".log"), line);
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      Outcome.read(part, benchmark, results, seconds).save(file);
    }
    Outcome outcome = Outcome.load(file);
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
