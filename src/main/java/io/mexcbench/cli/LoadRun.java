package io.mexcbench.cli;

import io.mexcbench.environment.Environments;
import io.mexcbench.environment.MachineWatch;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.pace.Percentiles;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.report.LoadReport;
import io.mexcbench.report.LoadReport.Percentile;
import io.mexcbench.run.LockedException;
import io.mexcbench.run.MachineLock;
import io.mexcbench.run.RunException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** What all load tests do before and after: the lock, the watch, the verdict's exit code. */
final class LoadRun {
  private static final List<Double> PERCENTS = List.of(50.0, 90.0, 99.0, 99.9, 99.99, 99.999);
  private static final double NANOS_PER_MILLI = 1e6;

  /** A test, once nothing else measures on the machine. */
  @FunctionalInterface
  interface Test {
    LoadVerdict run() throws InterruptedException, LoadException;
  }

  private final MachineWatch watch = new MachineWatch(Path.of("/"), System::nanoTime);
  private final PrintWriter err;

  /**
   * @param err is told if it is interrupted
   */
  LoadRun(PrintWriter err) {
    this.err = err;
  }

  /** Returns the exit code. */
  @SuppressWarnings("try") // The lock and the interruption are held, not used.
  int run(Test test) throws InterruptedException {
    try (MachineLock lock = MachineLock.take(Path.of(System.getProperty("java.io.tmpdir")));
        Interruption interruption = Interruption.expected(err)) {
      watch.sample();
      return exitCodeOf(test.run());
    } catch (LockedException e) {
      throw new UserFailure(ExitCode.LOCKED, e.getMessage(), e);
    } catch (LoadException | RunException e) {
      throw new UserFailure(ExitCode.NOT_JUDGED, e.getMessage(), e);
    }
  }

  static int exitCodeOf(LoadVerdict verdict) {
    return switch (verdict) {
      case PASS -> ExitCode.PASS;
      case FAIL -> ExitCode.REGRESSED;
      case INVALID -> ExitCode.NOT_JUDGED;
    };
  }

  /** Why times that were measured until now cannot be believed; empty if they can. */
  Optional<String> disturbance() {
    watch.sample();
    return watch
        .summary()
        .flatMap(load -> load.disturbance())
        .map(found -> found.text() + "; " + found.remedy());
  }

  /** The machine and this JVM's own flags. */
  static String environment() {
    return Environments.ofThisMachine(ManagementFactory.getRuntimeMXBean().getInputArguments())
        .id();
  }

  static LoadReport.Check check(io.mexcbench.load.live.Check check) {
    return new LoadReport.Check(check.name(), check.holds(), check.found());
  }

  static List<Percentile> percentiles(Histogram response, Histogram service) {
    return PERCENTS.stream()
        .filter(percent -> Percentiles.of(response, percent).isPresent())
        .map(
            percent ->
                new Percentile(
                    percent,
                    response.getValueAtPercentile(percent) / NANOS_PER_MILLI,
                    service.getValueAtPercentile(percent) / NANOS_PER_MILLI))
        .toList();
  }
}
