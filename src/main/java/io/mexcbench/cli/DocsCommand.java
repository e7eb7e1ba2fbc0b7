package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.Results;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Controls;
import io.mexcbench.report.Catalog;
import io.mexcbench.report.MarkedPage;
import io.mexcbench.report.PeerGoal;
import io.mexcbench.report.PeerPage;
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
    description = {
      "Write the figures of docs/benchmarks.md from the result of a run: with --set=all those of",
      "the suite, with --set=peers the comparison with the peers on that JDK."
    },
    mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
  private static final String SUITE = "suite";
  private static final String PEERS = "peers on JDK ";

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
      Files.writeString(page, withFigures(Files.readString(page), run));
      spec.commandLine().getOut().println("Wrote " + page);
      return ExitCode.PASS;
    } catch (BaselineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new UserFailure(ExitCode.USAGE, "cannot write " + page + ": " + e, e);
    }
  }

  private static String withFigures(String text, Baseline run) {
    RunRecord record =
        run.run()
            .orElseThrow(() -> new UserFailure(ExitCode.USAGE, "the result has no environment"));
    String machine = MachineText.of(record);
    PeerPage peers = new PeerPage(PeerGoal.ofThisBuild(), run.measurements(), Controls.EMPTY);
    try {
      return peers.isEmpty()
          ? MarkedPage.withFigures(text, SUITE, suite(run, machine))
          : MarkedPage.withFigures(
              text, PEERS + record.environment().jdkFeature(), peers.render(machine));
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private static String suite(Baseline run, String machine) {
    List<SuitePage.Row> rows =
        run.measurements().stream()
            .map(one -> new SuitePage.Row(one.key(), Centres.time(one), Centres.allocation(one)))
            .toList();
    return new SuitePage(Catalog.ofThisBuild()).render(rows, machine, Controls.EMPTY);
  }
}
