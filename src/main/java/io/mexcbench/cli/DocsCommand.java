package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.Results;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Controls;
import io.mexcbench.report.Catalog;
import io.mexcbench.report.SuitePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the pages whose figures come from a result file. */
@Command(
    name = "docs",
    description = "Write docs/benchmarks.md from the result of a run with --set=all.",
    mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RESULT", description = "The folder of a complete run.")
  private Path result = Path.of("");

  @Option(
      names = "--page",
      paramLabel = "FILE",
      defaultValue = "docs/benchmarks.md",
      description = "The page to write (default: ${DEFAULT-VALUE}).")
  private Path page = Path.of("docs/benchmarks.md");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      Baseline run = Results.read(result);
      Files.writeString(page, text(run));
      spec.commandLine().getOut().println("Wrote " + page);
      return ExitCode.PASS;
    } catch (BaselineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new UserFailure(ExitCode.USAGE, "cannot write " + page + ": " + e, e);
    }
  }

  private static String text(Baseline run) {
    List<SuitePage.Row> rows =
        run.measurements().stream()
            .map(one -> new SuitePage.Row(one.key(), Centres.time(one), Centres.allocation(one)))
            .toList();
    RunRecord record =
        run.run()
            .orElseThrow(() -> new UserFailure(ExitCode.USAGE, "the result has no environment"));
    return new SuitePage(Catalog.ofThisBuild()).render(rows, machine(record), Controls.EMPTY);
  }

  private static String machine(RunRecord record) {
    Environment environment = record.environment();
    return "%s, %d cores, %s, JDK %s (%s), flags `%s`, %d forks of %d iterations"
        .formatted(
            environment.cpuModel(),
            environment.cores(),
            environment.os(),
            record.machine().jdkVersion(),
            environment.jdkVendor(),
            String.join(" ", environment.vmFlags()),
            record.settings().forks(),
            record.settings().measurementIterations());
  }
}
