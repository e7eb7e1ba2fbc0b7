package io.mexcbench.cli;

import io.mexcbench.fleet.Fleet;
import io.mexcbench.fleet.FleetException;
import io.mexcbench.fleet.FleetRun;
import io.mexcbench.report.Printable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a database holds. */
@Command(
    name = "list",
    description = {
      "Shows the runs of a database, oldest first.",
      "The state is the verdict of a run that was judged where it was measured, COMPLETE for others,"
          + " and INCOMPLETE while a shard is missing."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the runs were shown",
      " 2:the database cannot be reached, or holds no results",
      "70:internal error"
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar benchmarks.jar results list --from=jdbc:postgresql://db/bench")
final class ResultsListCommand implements Callable<Integer> {
  private static final List<String> HEAD =
      List.of("run", "started", "revision", "shards", "state", "benchmarks", "environment");

  private static final int REVISION_DIGITS = 7;

  @Mixin private FleetArguments database = new FleetArguments();

  @Option(
      names = "--format",
      defaultValue = "text",
      completionCandidates = Candidates.OfStoreFormat.class,
      paramLabel = "FORMAT",
      description = "text, csv or json (default: ${DEFAULT-VALUE}).")
  private StoreFormat format = StoreFormat.TEXT;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Fleet fleet = database.existing()) {
      List<List<Object>> rows = fleet.runs().stream().map(ResultsListCommand::row).toList();
      var out = spec.commandLine().getOut();
      out.print(format.of(HEAD, rows));
      out.flush();
      return ExitCode.PASS;
    } catch (FleetException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private static List<Object> row(FleetRun run) {
    String revision = Printable.line(run.identity().gitRevision());
    return List.of(
        run.name(),
        run.started().map(Instant::toString).orElse(""),
        revision.substring(0, Math.min(REVISION_DIGITS, revision.length())),
        run.shardsThere() + "/" + run.identity().shards(),
        Printable.line(run.state()),
        run.benchmarks(),
        Printable.line(run.identity().environmentId()));
  }
}
