package io.mexcbench.cli;

import io.mexcbench.baseline.BaselineException;
import io.mexcbench.fleet.Fleet;
import io.mexcbench.history.FolderRuns;
import io.mexcbench.history.History;
import io.mexcbench.history.OpenMetrics;
import io.mexcbench.history.Past;
import io.mexcbench.history.PastRuns;
import io.mexcbench.history.Series;
import io.mexcbench.regression.Controls;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how the benchmarks have fared over past runs and baselines. */
@Command(
    name = "history",
    description = {
      "Shows how each benchmark has fared in one environment: over the runs in results/, or those"
          + " that many runners pushed into a database, and the git history of its baseline.",
      "A step is a change of level that the scatter of the runs does not explain, so that ten steps"
          + " of 4 %% show as what they are; it takes three runs on either side."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the history was shown",
      " 2:there is none, or it is not clear whose is meant",
      "70:internal error"
    },
    footerHeading = "%nExample, the history as blocks for Prometheus:%n",
    footer = {
      "  java -jar benchmarks.jar history --format=openmetrics > history.om",
      "  promtool tsdb create-blocks-from openmetrics history.om data/"
    })
final class HistoryCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    CSV,
    JSON,
    OPENMETRICS
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      completionCandidates = Candidates.OfHistoryFormat.class,
      paramLabel = "FORMAT",
      description = "text, csv, json or openmetrics (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--environment",
      defaultValue = "",
      paramLabel = "ID",
      description = "Whose history (default: of the newest run, else of the only baseline).")
  private String environment = "";

  @Option(
      names = "--include",
      defaultValue = "",
      paramLabel = "REGEX",
      description = "Only benchmarks in whose key it is found, and the controls.")
  private Pattern include = Pattern.compile("");

  @Option(
      names = "--results",
      defaultValue = "${sys:mexcbench.home:-.}/results",
      paramLabel = "DIR",
      description = "The folder of past runs (default: ${DEFAULT-VALUE}).")
  private Path results = Path.of("results");

  @Option(
      names = "--from",
      defaultValue = "",
      paramLabel = "URL",
      description = {
        "The past runs of \"results push\" instead:",
        "jdbc:postgresql://HOST/DATABASE?user=NAME"
      })
  private String from = "";

  @Option(
      names = "--baselines",
      defaultValue = "${sys:mexcbench.home:-.}/baselines",
      paramLabel = "DIR",
      description = "The folder of baselines (default: ${DEFAULT-VALUE}).")
  private Path baselines = Path.of("baselines");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      History history = included(read());
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          switch (format) {
            case TEXT -> HistoryText.of(history);
            case CSV -> HistoryTable.csv(history);
            case JSON -> HistoryTable.json(history);
            case OPENMETRICS -> OpenMetrics.render(history);
          });
      out.flush();
      return ExitCode.PASS;
    } catch (BaselineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private History read() throws BaselineException {
    if (from.isBlank()) {
      return of(new FolderRuns(results.normalize()));
    }
    try (Fleet fleet = FleetPlace.existing("--from", from)) {
      return of(new FleetRuns(fleet));
    }
  }

  private History of(PastRuns runs) throws BaselineException {
    return new Past(runs, baselines.normalize()).of(environment.strip());
  }

  private History included(History all) {
    List<Series> chosen =
        all.series().stream()
            .filter(
                one ->
                    Controls.isControl(one.key()) || include.matcher(one.key().toString()).find())
            .toList();
    return new History(all.environmentId(), all.runs(), all.baselines(), chosen, all.skipped());
  }
}
