package io.mexcbench.run;

import io.mexcbench.environment.Environment;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.BenchmarkKey;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Measures two builds in turns until every benchmark is decided. The head's result folder is that
 * of any run; what the base measured lies beside.
 */
public final class ComparedRun {
  /** A run that ended in order, and what both arms measured in it. */
  public record Finished(FinishedRun run, MeasuredPair pair) {}

  /** Makes the forks of both arms of a run. */
  interface Forks {
    PairForkRunner of(ResultFolder folder);
  }

  private final RecordedRun run;
  private final Forks forks;

  /** There is none before the run has a folder. */
  private List<PairForkRunner> pair = List.of();

  /**
   * Selects what both arms can run.
   *
   * @param suite of the base, whose benchmarks both arms run
   * @param isInBoth whether the head has a benchmark as well
   * @throws RunException if the plan selects nothing
   */
  public ComparedRun(
      RunPlan plan,
      CodeIdentity code,
      JarSuite suite,
      Predicate<BenchmarkKey> isInBoth,
      Arm base,
      Arm head)
      throws RunException {
    this(
        plan,
        code,
        suite.selection(plan, isInBoth),
        List.of(base.benchmarks(), base.jar()),
        folder ->
            new PairForkRunner(
                folder, new ArmForkRunner(base, folder), new ArmForkRunner(head, folder)),
        Path.of("/"));
  }

  ComparedRun(
      RunPlan plan,
      CodeIdentity code,
      Selection selection,
      List<Path> classPath,
      Forks forks,
      Path systemRoot)
      throws RunException {
    this.forks = forks;
    try (URLClassLoader loader =
        new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader())) {
      this.run =
          new RecordedRun(
              plan, code, new RecordedRun.Machine(this::forksIn, systemRoot), selection, loader);
    } catch (IOException e) {
      throw new RunException("cannot read the benchmarks: " + e.getMessage(), e);
    }
  }

  public Environment environment() {
    return run.environment();
  }

  /** See {@link RecordedRun#runUntilDecided}. */
  public Finished run(
      Path results, Instant start, LongSupplier nanoClock, RunObserver observer, PairJudge judge)
      throws RunException {
    FinishedRun finished =
        run.runUntilDecided(
            results,
            start,
            nanoClock,
            observer,
            (planned, soFar) -> judge.judge(planned, pair.get(0).with(soFar)));
    try {
      return new Finished(
          finished, pair.get(0).with(JmhReader.read(finished.folder().file(ResultFiles.JMH))));
    } catch (JmhJsonException e) {
      throw new RunException("the result is unusable: " + e.getMessage(), e);
    }
  }

  private ForkRunner forksIn(ResultFolder folder) {
    pair = List.of(forks.of(folder));
    return pair.get(0);
  }

  private static URL[] urls(List<Path> paths) throws MalformedURLException {
    URL[] urls = new URL[paths.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = paths.get(i).toUri().toURL();
    }
    return urls;
  }
}
