package io.mexcbench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Lets a fork say which build it runs, before its first iteration and outside of what is timed. It
 * prints, because what a fork prints reaches the log of the run and stays out of its result.
 */
public final class BuildProfiler implements InternalProfiler {
  static final String PREFIX = "# mexcbench build: ";

  private boolean hasSaid;

  @Override
  public String getDescription() {
    return "Prints the hash of the build that a fork runs";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (!hasSaid) {
      hasSaid = true;
      System.out.println(PREFIX + hash());
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return List.of();
  }

  private static String hash() {
    try {
      return BuildHash.ofClassPath(
          System.getProperty("java.class.path"), BuildProfiler.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the build of this fork", e);
    }
  }
}
