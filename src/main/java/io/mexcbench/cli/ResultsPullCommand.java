package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.RecordedResult;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.fleet.Fleet;
import io.mexcbench.fleet.FleetException;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.RunException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a result folder of a run that was pushed. */
@Command(
    name = "pull",
    description = {
      "Makes a result folder of a run in a database, which \"compare\" judges like that of one"
          + " machine; shards are merged as \"merge\" does.",
      "A run that is INCOMPLETE, or whose shards do not agree, is refused, and nothing is written."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the folder is there",
      " 2:there is no such run, or it is not whole; the message names what is missing",
      "70:internal error"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar benchmarks.jar results pull --from=jdbc:postgresql://db/bench \\",
      "      --run=nightly-17"
    })
final class ResultsPullCommand implements Callable<Integer> {
  @Mixin private FleetArguments database = new FleetArguments();

  @Option(
      names = "--run",
      required = true,
      paramLabel = "NAME",
      description = "As \"results list\" shows it.")
  private String run = "";

  @Mixin private ResultPlace results = new ResultPlace();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Fleet fleet = database.existing()) {
      Path folder = write(fleet.run(run).result());
      spec.commandLine()
          .getOut()
          .printf("Result: %s%nNext: scripts/compare --candidate %1$s%n", folder);
      return ExitCode.PASS;
    } catch (FleetException | BaselineException | RunException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** Called as its first shard would be if it were alone, by when it began and its revision. */
  private Path write(Baseline result) throws RunException {
    RunRecord record = result.run().orElseThrow();
    Instant start =
        record.sessions().stream()
            .map(Session::date)
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    ResultFolder folder = ResultFolder.create(results.path(), start, record.gitRevision());
    folder.write(ResultFiles.JMH, bytes(result.jmhJson().orElseThrow()));
    folder.write(ResultFiles.ENVIRONMENT, bytes(RecordedResult.textOf(record)));
    folder.complete();
    return folder.path();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
