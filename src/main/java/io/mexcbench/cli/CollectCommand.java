package io.mexcbench.cli;

import io.mexcbench.artifact.Archive;
import io.mexcbench.artifact.ArtifactException;
import io.mexcbench.artifact.Collection;
import io.mexcbench.artifact.Secrets;
import io.mexcbench.prometheus.HttpText;
import io.mexcbench.prometheus.PrometheusException;
import io.mexcbench.report.Printable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gathers what a job of a CI system keeps. */
@Command(
    name = "collect",
    description = {
      "Gathers results, environment records and reports, and the metrics of a running system if"
          + " --metrics is given, in one ZIP file with a page that lists them.",
      "What is missing is named there and here. No file is taken that holds the value of a variable"
          + " whose name says that it is a secret, and none of a profiler's recordings, for they"
          + " hold the environment of their process."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the archive was written, with what there was",
      " 2:an option is wrong, or the archive cannot be written",
      " 3:there was nothing to gather; with --strict also if anything is missing",
      "70:internal error"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar benchmarks.jar collect --out=performance-results/all.zip \\",
      "      --metrics=http://127.0.0.1:9464/metrics"
    })
final class CollectCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--results",
      defaultValue = "${sys:mexcbench.home:-.}/results",
      paramLabel = "DIR",
      description = "The folder that runs left their results in (default: ${DEFAULT-VALUE}).")
  private Path results = Path.of("results");

  @Option(
      names = "--metrics",
      paramLabel = "URL",
      description = "Where a running system shows its metrics.")
  private Optional<URI> metrics = Optional.empty();

  @Option(
      names = "--out",
      defaultValue = "performance-results.zip",
      paramLabel = "FILE",
      description = "The archive (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("performance-results.zip");

  @Option(
      names = "--timeout",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "How long to wait for the metrics (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds = 10;

  @Option(names = "--strict", description = "Fail if anything is missing.")
  private boolean strict;

  @Spec private CommandSpec spec;

  CollectCommand() {
    this(Surroundings.real());
  }

  CollectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (timeoutSeconds < 1) {
      throw new UserFailure(ExitCode.USAGE, "--timeout must be positive");
    }
    Collection collection =
        new Collection(new Secrets(SecretVariables.of(surroundings.environment())));
    collection.addFolder("results", results.normalize());
    metrics.ifPresent(address -> addMetrics(collection, address));
    collection.leftOut().forEach(line -> say("left out: " + line));
    if (collection.size() == 0) {
      throw new UserFailure(
          ExitCode.NOT_JUDGED,
          "there is nothing to gather in " + results + "; no archive was written");
    }
    write(collection);
    say("%d files in %s".formatted(collection.size(), out));
    return strict && !collection.leftOut().isEmpty() ? ExitCode.NOT_JUDGED : ExitCode.PASS;
  }

  private void addMetrics(Collection collection, URI address) {
    HttpText http =
        PrometheusArguments.http(
            address, Duration.ofSeconds(timeoutSeconds), surroundings.credentials());
    try {
      collection.add("metrics.prom", http.get(address));
    } catch (PrometheusException e) {
      collection.leaveOut("metrics.prom", e.getMessage());
    }
  }

  private void write(Collection collection) {
    try {
      Archive.write(collection, out);
    } catch (ArtifactException e) {
      throw new UserFailure(ExitCode.USAGE, "--out: " + e.getMessage(), e);
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(Printable.line(line));
  }
}
