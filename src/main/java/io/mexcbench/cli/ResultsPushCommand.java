package io.mexcbench.cli;

import io.mexcbench.fleet.Fleet;
import io.mexcbench.fleet.FleetException;
import io.mexcbench.fleet.FleetRun;
import io.mexcbench.fleet.PushedShard;
import io.mexcbench.report.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stores what a runner measured. */
@Command(
    name = "push",
    description = {
      "Stores results of runs in a PostgreSQL database; tables are made where there are none.",
      "Each result is stored whole or not at all. Pushing the same again changes nothing; other data"
          + " under the same name are refused.",
      "Shards of a run are pushed by the runners that measured them, at any time and in any order;"
          + " the run is INCOMPLETE until all of them are there."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the results are stored",
      " 2:a result cannot be stored, or the database cannot be reached",
      "70:internal error"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar results push --to=jdbc:postgresql://db/bench \\",
      "      results/20260131T081500Z-1a2b3c4",
      "  java -jar benchmarks.jar results push --to=jdbc:postgresql://db/bench \\",
      "      --run=nightly-17 shards/*"
    })
final class ResultsPushCommand implements Callable<Integer> {
  @Option(names = "--to", required = true, paramLabel = "URL", description = FleetPlace.DESCRIPTION)
  private String url = "";

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = {
        "What the run is called; the same for all shards of it, such as the number of the CI's run",
        "(default: the name of the folder, for a run that was not split)."
      })
  private Optional<String> run = Optional.empty();

  @Parameters(
      paramLabel = "RESULT",
      arity = "1..*",
      description = "The folders that \"run\" has left.")
  private List<Path> folders = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<PushedShard> shards = read();
    try (Fleet fleet = FleetPlace.open("--to", url)) {
      Set<String> names = new LinkedHashSet<>();
      for (PushedShard shard : shards) {
        boolean isNew = fleet.push(shard);
        say(
            isNew
                ? "Stored %s: %d benchmarks (controls included)"
                    .formatted(shard.title(), shard.benchmarks().size())
                : shard.title() + " was there already; nothing was changed");
        names.add(shard.run());
      }
      for (String name : names) {
        say(stateOf(fleet.summary(name)));
      }
      return ExitCode.PASS;
    } catch (FleetException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** All of them before the first is stored. */
  private List<PushedShard> read() {
    List<PushedShard> shards = new ArrayList<>();
    Set<String> titles = new LinkedHashSet<>();
    for (Path folder : folders) {
      try {
        PushedShard shard = PushedShard.read(folder, run);
        if (!titles.add(shard.title())) {
          throw new UserFailure(
              ExitCode.USAGE,
              folder
                  + " is "
                  + shard.title()
                  + " as another one is; push each under its own --run");
        }
        shards.add(shard);
      } catch (FleetException e) {
        throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
      }
    }
    return shards;
  }

  private static String stateOf(FleetRun run) {
    return "%s is %s: %d of %d shards are there"
        .formatted(run.name(), run.state(), run.shardsThere(), run.identity().shards());
  }

  private void say(String line) {
    spec.commandLine().getOut().println(Printable.line(line));
  }
}
