package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Path;
import java.time.Duration;

/** An observer for tests that look elsewhere. */
final class SilentObserver implements RunObserver {
  @Override
  public void recordingInto(Path folder) {}

  @Override
  public void starting(int benchmarks, int rounds, Duration estimate) {}

  @Override
  public void forkFinished(
      BenchmarkKey key, String scoreText, Progress progress, Duration remaining) {}

  @Override
  public void budgetSpent(int rounds) {}
}
