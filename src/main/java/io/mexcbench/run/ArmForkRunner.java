package io.mexcbench.run;

import io.mexcbench.environment.FailureReason;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;

/**
 * Runs forks of one arm. JMH starts a fork with the class path that this JVM says it has, so it is
 * told another one meanwhile; that the fork really runs the arm's build is the fork's own word.
 */
final class ArmForkRunner implements ForkRunner {
  private static final String CLASS_PATH = "java.class.path";
  private static final String NOTHING = "nothing";

  private final Arm arm;
  private final ResultFolder folder;
  private final Optional<Profiling> profiling;

  ArmForkRunner(Arm arm, ResultFolder folder) {
    this(arm, folder, Optional.empty());
  }

  ArmForkRunner(Arm arm, ResultFolder folder, Optional<Profiling> profiling) {
    this.arm = arm;
    this.folder = folder;
    this.profiling = profiling;
  }

  @Override
  public RunResult runFork(Launch launch) throws RunException {
    Path note = BuildProfiler.noteBeside(arm.benchmarks());
    try (PrintStream log = folder.openLog()) {
      Files.deleteIfExists(note);
      log.printf("# %s, build %s%n", arm.name(), arm.buildHash());
      RunResult result = runWithClassPath(launch, log);
      String said = Files.exists(note) ? Files.readString(note).strip() : NOTHING;
      log.printf("# The fork ran build %s%n%n", said);
      requireOwnBuild(launch, said);
      return result;
    } catch (IOException e) {
      throw new RunException(
          "cannot read which build a fork ran, %s: %s; free space there"
              .formatted(note, FailureReason.of(e)),
          e);
    }
  }

  private RunResult runWithClassPath(Launch launch, PrintStream log) throws RunException {
    String own = System.getProperty(CLASS_PATH);
    System.setProperty(CLASS_PATH, arm.classPath());
    try {
      return JmhForkRunner.ofOtherBuild(log, profiling).runFork(launch);
    } finally {
      System.setProperty(CLASS_PATH, own);
    }
  }

  private void requireOwnBuild(Launch launch, String said) throws WrongBuildException {
    if (!said.equals(arm.buildHash())) {
      throw new WrongBuildException(
          "a fork of %s for %s did not run its own build: expected %s, it said %s; see %s"
              .formatted(
                  launch.key(), arm.name(), arm.buildHash(), said, folder.file(ResultFolder.LOG)));
    }
  }
}
