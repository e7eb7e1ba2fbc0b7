package io.mexcbench.explain;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.run.Arm;
import io.mexcbench.run.ProfiledForks;
import io.mexcbench.run.RunException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Profiles a few forks of two builds, in turns, and tells what moved between them. */
public final class Explainer {
  /** Of both builds, one after the other. */
  private static final List<Turn> TURNS =
      List.of(
          new Turn(true, "base-1"),
          new Turn(false, "head-1"),
          new Turn(false, "head-2"),
          new Turn(true, "base-2"));

  /** With fewer of a build nothing is said. */
  static final int LEAST_SAMPLES = 100;

  private static final String SETTINGS = "settings.jfc";

  /** What the options of a profiler end at, or replace. */
  private static final Pattern UNFIT = Pattern.compile("[,\"'%\\s]");

  private record Turn(boolean isBase, String name) {}

  /** Runs forks that a profiler watches. */
  interface Forks {
    void run(Arm arm, BenchmarkKey key, List<String> jvmArguments) throws RunException;

    Duration warmUp(BenchmarkKey key) throws RunException;
  }

  /** Reads what a profiler left. */
  interface Reader {
    Profile read(Path recording, Duration warmUp) throws ExplainException;
  }

  private final Profiler profiler;
  private final Forks forks;
  private final Reader reader;
  private final Path folder;
  private final Arm base;
  private final Arm head;

  Explainer(Profiler profiler, Forks forks, Reader reader, Path folder, Arm base, Arm head) {
    this.profiler = profiler;
    this.forks = forks;
    this.reader = reader;
    this.folder = folder.toAbsolutePath();
    this.base = base;
    this.head = head;
  }

  /**
   * With real forks.
   *
   * @param folder for the recordings, which is made if it is not there
   */
  public static Explainer of(
      Profiler profiler, ProfiledForks forks, Path folder, Arm base, Arm head) {
    Forks real =
        new Forks() {
          @Override
          public void run(Arm arm, BenchmarkKey key, List<String> jvmArguments)
              throws RunException {
            forks.run(arm, key, jvmArguments);
          }

          @Override
          public Duration warmUp(BenchmarkKey key) throws RunException {
            return forks.warmUp(key);
          }
        };
    return new Explainer(profiler, real, FlightRecording::read, folder, base, head);
  }

  /**
   * Explains one benchmark.
   *
   * @param number of the benchmark, for the names of its recordings
   * @throws ExplainException if a profiler left too little, or nothing that could be read
   * @throws RunException if a fork failed
   */
  public Explanation explain(int number, BenchmarkKey key, Explanation.Measured measured)
      throws ExplainException, RunException {
    Path settings = settings();
    Duration warmUp = forks.warmUp(key);
    List<Profile> before = new ArrayList<>();
    List<Profile> after = new ArrayList<>();
    for (Turn turn : TURNS) {
      Path recording = folder.resolve(number + "-" + turn.name() + ".jfr");
      delete(recording);
      forks.run(turn.isBase() ? base : head, key, profiler.arguments(settings, recording));
      (turn.isBase() ? before : after).add(reader.read(recording, warmUp));
    }
    requireEnough(before);
    requireEnough(after);
    return new Explanation(key, measured, before, after);
  }

  private void requireEnough(List<Profile> forks) throws ExplainException {
    long samples = forks.stream().mapToLong(Profile::samples).sum();
    if (samples < LEAST_SAMPLES) {
      throw new ExplainException(
          "the profiler met it %d times, and %d are needed; leave the machine be, or try another"
                  .formatted(samples, LEAST_SAMPLES)
              + " with --async-profiler (recordings: "
              + folder
              + ")");
    }
  }

  private Path settings() throws ExplainException {
    if (UNFIT.matcher(folder.toString()).find()) {
      throw new ExplainException(
          "a profiler cannot be told to write to %s; choose a folder without blanks, commas,"
                  .formatted(folder)
              + " quotation marks and % with --results");
    }
    try {
      Files.createDirectories(folder);
      return Files.write(
          folder.resolve(SETTINGS),
          Profiler.FlightRecorder.SETTINGS.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** What another run left would be taken for what the profiler saw. */
  private void delete(Path recording) throws ExplainException {
    try {
      Files.deleteIfExists(recording);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private ExplainException unwritable(IOException e) {
    return new ExplainException(
        "cannot write to %s: %s; free space there".formatted(folder, e.getMessage()), e);
  }
}
