package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.BaselineUpdate;
import io.mexcbench.baseline.Results;
import io.mexcbench.baseline.StoreLock;
import io.mexcbench.baseline.UpdatePlan;
import io.mexcbench.baseline.UpdateRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows and changes what results are judged against. */
@Command(
    name = "baseline",
    description = "Shows and updates the baselines that results are judged against.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExample:%n",
    footer = "  java -jar benchmarks.jar baseline list")
final class BaselineCommand {
  /** The script knows where the repository lies; without it that is the working directory. */
  private static final String HOME = "${sys:mexcbench.home:-.}/";

  private static final String BASELINES = HOME + "baselines";
  private static final String RESULTS = HOME + "results";

  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      description = "Lists the baselines, and how far each has moved since the last release.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      footerHeading = "%nExample:%n",
      footer = "  java -jar benchmarks.jar baseline list")
  int list(
      @Option(
              names = "--baselines",
              paramLabel = "DIR",
              defaultValue = BASELINES,
              description = "The folder of baselines (default: ${DEFAULT-VALUE}).")
          Path baselines) {
    Path folder = baselines.normalize();
    PrintWriter out = spec.commandLine().getOut();
    try {
      BaselineStore store = new BaselineStore(folder);
      out.print(BaselineTable.ofStore(store, folder));
      out.print(DriftText.ofStore(store, folder));
      out.flush();
      return ExitCode.PASS;
    } catch (BaselineException failure) {
      throw new UserFailure(ExitCode.USAGE, failure.getMessage(), failure);
    }
  }

  @Command(
      name = "update",
      description = "Makes the result of a run the baseline of its environment.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      footerHeading = "%nExample:%n",
      footer = {
        "  scripts/update-baselines --only Signer --accept Signer \\",
        "      --reason \"constant-time hex\""
      })
  int update(
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              required = true,
              description = "Why; kept with the baseline.")
          String reason,
      @Option(
              names = "--result",
              paramLabel = "DIR",
              description = "The run's folder (default: the newest complete one).")
          Optional<Path> result,
      @Option(
              names = "--results",
              paramLabel = "DIR",
              defaultValue = RESULTS,
              description = "Where to look for the newest one (default: ${DEFAULT-VALUE}).")
          Path results,
      @Option(
              names = "--only",
              paramLabel = "REGEX",
              description = "Update these keys, the others keep their data.")
          Optional<Pattern> only,
      @Option(
              names = "--accept",
              paramLabel = "REGEX",
              description = "These keys may have become worse, for the reason given.")
          Optional<Pattern> accept,
      @Option(
              names = "--session",
              description =
                  "Add the run's forks as a further session, 30 minutes or more from the others.")
          boolean addsSession,
      @Option(names = "--dry-run", description = "Show what would change and write nothing.")
          boolean isDryRun,
      @Option(
              names = "--baselines",
              paramLabel = "DIR",
              defaultValue = BASELINES,
              description = "The folder of baselines (default: ${DEFAULT-VALUE}).")
          Path baselines) {
    Path folder = baselines.normalize();
    if (reason.isBlank()) {
      throw new UserFailure(
          ExitCode.USAGE, "--reason must say why the baseline changes; it is kept with it");
    }
    BaselineStore store = new BaselineStore(folder);
    UpdateRequest request = new UpdateRequest(reason.strip(), only, accept, addsSession);
    try {
      StoreLock lock = lock(store, folder);
      try {
        Path run =
            result.isPresent() ? result.get() : new Results(results.normalize()).newestComplete();
        update(store, folder, run, request, isDryRun);
      } finally {
        lock.close();
      }
      return ExitCode.PASS;
    } catch (BaselineException failure) {
      throw new UserFailure(ExitCode.USAGE, failure.getMessage(), failure);
    }
  }

  private void update(
      BaselineStore store, Path folder, Path run, UpdateRequest request, boolean isDryRun)
      throws BaselineException {
    Baseline result = Results.read(run);
    var thresholds = store.thresholds(folder.toString(), OptionalDouble.empty());
    UpdatePlan plan = new BaselineUpdate(store, thresholds).plan(result, request);
    PrintWriter out = spec.commandLine().getOut();
    out.print(BaselineTable.ofPlan(plan, run));
    if (isDryRun) {
      out.println("Nothing was written. To write it: repeat without --dry-run");
    } else {
      Path written = store.write(plan.jmhJson(), plan.run(), plan.provenance());
      out.println("Wrote " + written + ". Next: git diff " + folder + "/, then commit it");
    }
    out.flush();
  }

  private static StoreLock lock(BaselineStore store, Path folder) throws BaselineException {
    return store
        .tryLock()
        .orElseThrow(
            () ->
                new UserFailure(
                    ExitCode.LOCKED,
                    folder + " is being updated by another process; wait for it, then repeat"));
  }
}
