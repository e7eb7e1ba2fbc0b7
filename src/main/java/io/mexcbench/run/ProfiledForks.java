package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Forks of two builds that a profiler watches. What they measure is thrown away: the profiler slows
 * them, and no verdict may rest on it.
 */
public final class ProfiledForks {
  /** Four seconds of iterations. */
  private static final int ITERATIONS = 40;

  private final ResultFolder folder;
  private final JarSuite suite;

  /**
   * @param folder whose log the forks go on with
   * @param suite that both builds run
   */
  public ProfiledForks(ResultFolder folder, JarSuite suite) {
    this.folder = folder;
    this.suite = suite;
  }

  /**
   * Runs one fork.
   *
   * @param jvmArguments that let the profiler in
   * @throws RunException if the benchmark fails, or is not in the suite
   */
  public void run(Arm arm, BenchmarkKey key, List<String> jvmArguments) throws RunException {
    new ArmForkRunner(arm, folder, Optional.of(new Profiling(jvmArguments, ITERATIONS)))
        .runFork(launch(key));
  }

  /** How long a fork warms up, which is nothing to explain a score by. */
  public Duration warmUp(BenchmarkKey key) throws RunException {
    return launch(key).warmUp();
  }

  private Launch launch(BenchmarkKey key) throws RunException {
    return suite.launches(Set.of(key)).stream()
        .findFirst()
        .orElseThrow(() -> new RunException(key + " is no benchmark of the base"));
  }
}
