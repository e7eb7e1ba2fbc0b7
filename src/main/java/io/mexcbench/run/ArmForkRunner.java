package io.mexcbench.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;

/**
 * Runs forks of one arm. JMH starts a fork with the class path that this JVM says it has, so it is
 * told another one meanwhile; that the fork really runs the arm's build is the fork's own word.
 */
final class ArmForkRunner implements ForkRunner {
  private static final String CLASS_PATH = "java.class.path";

  private final Arm arm;
  private final ResultFolder folder;

  ArmForkRunner(Arm arm, ResultFolder folder) {
    this.arm = arm;
    this.folder = folder;
  }

  @Override
  public RunResult runFork(Launch launch) throws RunException {
    try (PrintStream log = folder.openLog();
        BuildLine line = new BuildLine(log)) {
      RunResult result = runWithClassPath(launch, line);
      requireOwnBuild(launch, line.hash());
      return result;
    }
  }

  private RunResult runWithClassPath(Launch launch, OutputStream log) throws RunException {
    String own = System.getProperty(CLASS_PATH);
    System.setProperty(CLASS_PATH, arm.classPath());
    try (PrintStream out = new PrintStream(log, false, StandardCharsets.UTF_8)) {
      return new JmhForkRunner(out, true).runFork(launch);
    } finally {
      System.setProperty(CLASS_PATH, own);
    }
  }

  private void requireOwnBuild(Launch launch, Optional<String> said) throws RunException {
    if (!said.equals(Optional.of(arm.buildHash()))) {
      throw new WrongBuildException(
          "a fork of %s for %s did not run its own build: expected %s, it said %s; see %s"
              .formatted(
                  launch.key(),
                  arm.name(),
                  arm.buildHash(),
                  said.orElse("nothing"),
                  folder.file(ResultFolder.LOG)));
    }
  }
}
