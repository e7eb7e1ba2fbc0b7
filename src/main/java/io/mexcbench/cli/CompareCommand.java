package io.mexcbench.cli;

import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Controls;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.report.ConsoleReport;
import io.mexcbench.report.JsonReport;
import io.mexcbench.report.MarkdownReport;
import io.mexcbench.report.ReportContext;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges one JMH result file against another, of this project or of any other. */
@Command(
    name = "compare",
    description = {
      "Judges a JMH result file against a baseline.",
      "Both are what JMH writes with -rf json, plain or compressed with gzip. Whether both ran on"
          + " equal machines is on the caller's word; what the files say of the JVM must agree."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:no benchmark is slower; also where some are inconclusive",
      " 1:a benchmark REGRESSED or is MISSING",
      " 2:a file or an option is wrong",
      " 3:nothing in common, or the controls failed; with --require-baseline anything that is not"
          + " comparable, with --inconclusive fail anything inconclusive",
      "70:internal error"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar compare --baseline old.json --candidate new.json",
      "  java -jar benchmarks.jar compare --baseline old.json --candidate new.json \\",
      "      --threshold 5 --include 'Parser.*:avgt' --format json > report.json"
    })
final class CompareCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  @Spec private CommandSpec spec;

  @Option(names = "--baseline", required = true, paramLabel = "FILE", description = "What was.")
  private Path baseline;

  @Option(names = "--candidate", required = true, paramLabel = "FILE", description = "What is.")
  private Path candidate;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text, json or markdown (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private GateArguments gate = new GateArguments();

  @Override
  public Integer call() {
    Thresholds thresholds = thresholds();
    Predicate<BenchmarkKey> isIncluded = isIncluded();
    Report report =
        Gate.compare(
            read(baseline, isIncluded),
            read(candidate, isIncluded),
            GateOptions.ofFiles(thresholds));
    PrintWriter out = spec.commandLine().getOut();
    out.print(text(report));
    out.flush();
    return gate.exitCodeOf(report);
  }

  private Thresholds thresholds() {
    try {
      return Thresholds.of(gate.thresholdPercent().orElse(Thresholds.DEFAULT_PERCENT));
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "--threshold: " + e.getMessage(), e);
    }
  }

  private Predicate<BenchmarkKey> isIncluded() {
    Pattern pattern = gate.include();
    return key -> pattern.matcher(key.toString()).find();
  }

  private static List<Measurement> read(Path file, Predicate<BenchmarkKey> isIncluded) {
    try {
      return JmhReader.read(file).stream()
          .filter(one -> Controls.isControl(one.key()) || isIncluded.test(one.key()))
          .toList();
    } catch (JmhJsonException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private String text(Report report) {
    ReportContext context = ReportContext.of(baseline.toString());
    return switch (format) {
      case JSON -> JsonReport.render(report);
      case MARKDOWN -> new MarkdownReport(context).render(report);
      case TEXT -> new ConsoleReport(context, Terminal.columns(), gate.isColored()).render(report);
    };
  }
}
