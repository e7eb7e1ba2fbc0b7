package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineRevision;
import io.mexcbench.baseline.RecordedResult;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Controls;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.report.Background;
import io.mexcbench.report.CommentReport;
import io.mexcbench.report.ConsoleReport;
import io.mexcbench.report.CsvReport;
import io.mexcbench.report.HtmlReport;
import io.mexcbench.report.JsonReport;
import io.mexcbench.report.JunitReport;
import io.mexcbench.report.MarkdownReport;
import io.mexcbench.report.ReportContext;
import io.mexcbench.report.WrittenReports;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges one JMH result file against another, or the folder of a run as the run would have. */
@Command(
    name = "compare",
    description = {
      "Judges a JMH result file, or the folder of a run, against a baseline.",
      "Files are what JMH writes with -rf json, plain or compressed with gzip. Whether both ran on"
          + " equal machines is on the caller's word; what the files say of the JVM must agree.",
      "A folder is judged as \"run --gate\" would have: its environment.json says where it was"
          + " measured, and against a revision every benchmark that its baseline holds must be"
          + " there."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:no benchmark is slower; also where some are inconclusive",
      " 1:a benchmark REGRESSED or is MISSING",
      " 2:a file, a revision or an option is wrong",
      " 3:nothing in common, or the controls failed; with --require-baseline anything that is not"
          + " comparable, with --inconclusive fail anything inconclusive",
      "70:internal error"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar compare --baseline old.json --candidate new.json",
      "  java -jar benchmarks.jar compare --baseline old.json --candidate new.json \\",
      "      --threshold 5 --include 'Parser.*:avgt' --format json > report.json",
      "  java -jar benchmarks.jar compare --baseline merge-base:origin/main \\",
      "      --candidate results/20260131T081500Z-1a2b3c4 --require-baseline"
    })
final class CompareCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    HTML,
    JUNIT,
    CSV,
    COMMENT
  }

  @Spec private CommandSpec spec;

  @Mixin private BaselineArguments baseline = new BaselineArguments();

  @Option(
      names = "--candidate",
      required = true,
      paramLabel = "SOURCE",
      description = "What is: a file, or the folder of a run.")
  private Path candidate;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description =
          "text, json, markdown, html, junit, csv, or comment for a pull request (default:"
              + " ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--reports",
      paramLabel = "FOLDER",
      description = "Write every form but text into this folder as well.")
  private Optional<Path> reports = Optional.empty();

  @Mixin private GateArguments gate = new GateArguments();

  @Override
  public Integer call() {
    return Files.isDirectory(candidate) ? compareRun() : compareFiles();
  }

  private int compareFiles() {
    Path file = baselineFile();
    Thresholds thresholds = thresholds();
    List<Measurement> before = read(file);
    List<Measurement> after = read(candidate);
    Report report = Gate.compare(before, after, GateOptions.ofFiles(thresholds));
    show(report, ReportContext.of(file.toString()), () -> Background.of(before, after));
    return gate.exitCodeOf(report);
  }

  private int compareRun() {
    try {
      Baseline result = included(RecordedResult.read(candidate));
      SuiteGate suiteGate =
          new SuiteGate(
              baseline, gate.thresholdPercent(), result.run().orElseThrow().environment());
      Report report =
          QuietMachine.addTo(suiteGate.judge(result, gate.includes()), result.run().orElseThrow());
      show(
          report,
          ReportContext.of(suiteGate.baselineTitle()),
          () ->
              Backgrounds.of(suiteGate.baseline(), result)
                  .withHistory(PastFigures.of(candidate, baseline.folder(), result)));
      return suiteGate.exitCodeOf(report, gate);
    } catch (BaselineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** A lone file does not say what it was measured on, so it can only be held against another. */
  private Path baselineFile() {
    String source = baseline.source();
    if (new File(source).isDirectory()) {
      throw new UserFailure(
          ExitCode.USAGE,
          source
              + " is a folder and not a file, but the candidate is a lone file, which does not say"
              + " where it was measured; name the folder of a run as --candidate");
    }
    if (source.isEmpty() || BaselineRevision.isNamedBy(source)) {
      throw new UserFailure(
          ExitCode.USAGE,
          candidate
              + " is not the folder of a run, so nothing says where it was measured; name such a"
              + " folder as --candidate, or a JMH file as --baseline");
    }
    try {
      return Path.of(source);
    } catch (InvalidPathException e) {
      throw new UserFailure(ExitCode.USAGE, "--baseline: " + e.getMessage(), e);
    }
  }

  private Thresholds thresholds() {
    try {
      return Thresholds.of(gate.thresholdPercent().orElse(Thresholds.DEFAULT_PERCENT));
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "--threshold: " + e.getMessage(), e);
    }
  }

  private Baseline included(Baseline result) {
    return new Baseline(
        result.source(),
        result.jmhJson(),
        included(result.measurements()),
        result.run(),
        result.provenance());
  }

  private List<Measurement> included(List<Measurement> measurements) {
    Predicate<BenchmarkKey> isIncluded = gate.includes();
    return measurements.stream()
        .filter(one -> Controls.isControl(one.key()) || isIncluded.test(one.key()))
        .toList();
  }

  private List<Measurement> read(Path file) {
    try {
      return included(JmhReader.read(file));
    } catch (JmhJsonException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /**
   * Prints and writes.
   *
   * @param background read only where a page shows it
   */
  private void show(Report report, ReportContext context, Supplier<Background> background) {
    reports.ifPresent(
        folder ->
            new ReportFolder(folder).write(WrittenReports.of(report, context, background.get())));
    String text =
        switch (format) {
          case JSON -> JsonReport.render(report);
          case MARKDOWN -> new MarkdownReport(context).render(report);
          case HTML -> new HtmlReport(context, background.get()).render(report);
          case JUNIT -> new JunitReport(context).render(report);
          case CSV -> CsvReport.render(report);
          case COMMENT -> new CommentReport(context).render(report);
          case TEXT ->
              new ConsoleReport(context, Terminal.columns(), gate.isColored()).render(report);
        };
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
