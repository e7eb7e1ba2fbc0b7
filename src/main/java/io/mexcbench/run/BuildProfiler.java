package io.mexcbench.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Lets a fork say which build it runs, before its first iteration and outside of what is timed. It
 * writes it down beside the first jar of its class path: what a fork prints, JMH mixes with what
 * its host prints, and what it hands over as a result would stay in the result.
 */
public final class BuildProfiler implements InternalProfiler {
  private boolean hasSaid;

  /** Where forks with this jar in front write it. */
  static Path noteBeside(Path benchmarks) {
    return benchmarks.resolveSibling(benchmarks.getFileName() + ".said");
  }

  @Override
  public String getDescription() {
    return "Writes down the hash of the build that a fork runs";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (!hasSaid) {
      hasSaid = true;
      say(System.getProperty("java.class.path"));
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    return List.of();
  }

  private static void say(String classPath) {
    Path first = Path.of(classPath.split(File.pathSeparator, -1)[0]);
    try {
      Files.writeString(
          noteBeside(first),
          BuildHash.ofClassPath(classPath, BuildProfiler.class.getClassLoader()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot say which build this fork runs", e);
    }
  }
}
