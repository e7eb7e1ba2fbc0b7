package io.mexcbench.run;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs forks with JMH, the allocation profiler always on; what JMH says goes to a log. */
final class JmhForkRunner implements ForkRunner {
  private final PrintStream log;
  private final boolean isOtherBuild;
  private final Optional<Profiling> profiling;

  JmhForkRunner(PrintStream log) {
    this(log, false, Optional.empty());
  }

  private JmhForkRunner(PrintStream log, boolean isOtherBuild, Optional<Profiling> profiling) {
    this.log = log;
    this.isOtherBuild = isOtherBuild;
    this.profiling = profiling;
  }

  /**
   * For forks of another build than this JVM's, which need not know the benchmark; they say which
   * one they run.
   */
  static JmhForkRunner ofOtherBuild(PrintStream log, Optional<Profiling> profiling) {
    return new JmhForkRunner(log, true, profiling);
  }

  @Override
  public RunResult runFork(Launch launch) throws RunException {
    try {
      Collection<RunResult> results = runnerFor(launch).run();
      if (results.size() != 1) {
        throw new RunException(
            "%s gave %d results instead of one".formatted(launch.key(), results.size()));
      }
      return results.iterator().next();
    } catch (RunnerException e) {
      throw failure(launch, e);
    } finally {
      log.flush();
    }
  }

  private Runner runnerFor(Launch launch) throws RunException {
    Runner runner =
        new Runner(
            optionsFor(launch), OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL));
    if (isOtherBuild) {
      OtherList.give(runner, launch);
    }
    return runner;
  }

  private Options optionsFor(Launch launch) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(launch.key().benchmark()) + "$")
            .mode(launch.entry().getMode())
            .threads(launch.key().threads())
            .forks(1)
            .warmupForks(0)
            // An empty list: JMH would hand this JVM's own arguments on to the forks.
            .jvmArgs()
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    if (isOtherBuild) {
      options.addProfiler(BuildProfiler.class);
    }
    launch.key().params().forEach(options::param);
    profiling.ifPresent(
        watched ->
            options
                .jvmArgsPrepend(watched.jvmArguments().toArray(String[]::new))
                .measurementIterations(watched.iterations()));
    return options.build();
  }

  private static RunException failure(Launch launch, RunnerException cause) {
    String text = String.valueOf(cause.getMessage());
    return text.toLowerCase(Locale.ROOT).contains("jmh lock")
        ? new LockedException("another JMH run is measuring on this machine: " + text, cause)
        : new FailedForkException(launch.key(), cause);
  }
}
