package io.mexcbench.cli;

import static java.util.stream.Collectors.groupingBy;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.Results;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Controls;
import io.mexcbench.regression.Measurement;
import io.mexcbench.report.Catalog;
import io.mexcbench.report.LoadJson;
import io.mexcbench.report.LoadReport;
import io.mexcbench.report.LoadTable;
import io.mexcbench.report.MarkedPage;
import io.mexcbench.report.PeerGoal;
import io.mexcbench.report.PeerPage;
import io.mexcbench.report.SuitePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      "the suite, with --set=peers the comparison with the peers on that JDK. Further results of the",
      "same machine and JDK replace whole benchmark classes of the first.",
      "Of load tests, with --page=docs/load.md, those of that page."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  scripts/write-docs results/20260131T081500Z-1a2b3c4")
final class DocsCommand implements Callable<Integer> {
  private static final String SUITE = "suite";
  private static final String PEERS = "peers on JDK ";

  @Parameters(paramLabel = "RESULT", arity = "1..*", description = "The folder of a complete run.")
  private List<Path> results = List.of();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      defaultValue = "docs/benchmarks.md",
      description = "The page to write (default: ${DEFAULT-VALUE}).")
  private Path page = Path.of("docs/benchmarks.md");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (Files.exists(results.get(0).resolve(LoadFolder.JSON))) {
      return writeLoad();
    }
    try {
      List<Baseline> runs = new ArrayList<>();
      for (Path result : results) {
        runs.add(Results.read(result));
      }
      Files.writeString(page, withFigures(Files.readString(page), runs));
      spec.commandLine().getOut().println("Wrote " + page);
      return ExitCode.PASS;
    } catch (BaselineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new UserFailure(ExitCode.USAGE, "cannot write " + page + ": " + e, e);
    }
  }

  /** Of each test its own place on the page, named as the test is. */
  private Integer writeLoad() {
    try {
      String text = Files.readString(page);
      for (Path result : results) {
        LoadReport report = LoadJson.read(Files.readString(result.resolve(LoadFolder.JSON)));
        text = MarkedPage.withFigures(text, report.test(), LoadTable.render(report));
      }
      Files.writeString(page, text);
      spec.commandLine().getOut().println("Wrote " + page);
      return ExitCode.PASS;
    } catch (IOException | IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "cannot write " + page + ": " + e.getMessage(), e);
    }
  }

  private static String withFigures(String text, List<Baseline> runs) {
    RunRecord record = recordOf(runs.get(0));
    if (!runs.stream().allMatch(run -> recordOf(run).environment().equals(record.environment()))) {
      throw new UserFailure(ExitCode.USAGE, "the results come from different machines or JVMs");
    }
    String machine = MachineText.of(record);
    List<Measurement> measured = joined(runs);
    PeerPage peers = new PeerPage(PeerGoal.ofThisBuild(), measured, Controls.EMPTY);
    try {
      return peers.isEmpty()
          ? MarkedPage.withFigures(text, SUITE, suite(measured, machine))
          : MarkedPage.withFigures(
              text, PEERS + record.environment().jdkFeature(), peers.render(machine));
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private static RunRecord recordOf(Baseline run) {
    return run.run()
        .orElseThrow(() -> new UserFailure(ExitCode.USAGE, "the result has no environment"));
  }

  /** What belongs together stays together: a class is taken from one run, the last that has it. */
  private static List<Measurement> joined(List<Baseline> runs) {
    Map<String, List<Measurement>> byClass = new LinkedHashMap<>();
    for (Baseline run : runs) {
      byClass.putAll(run.measurements().stream().collect(groupingBy(DocsCommand::classOf)));
    }
    return byClass.values().stream().flatMap(List::stream).toList();
  }

  private static String classOf(Measurement one) {
    String benchmark = one.key().benchmark();
    return benchmark.substring(0, Math.max(0, benchmark.lastIndexOf('.')));
  }

  private static String suite(List<Measurement> measured, String machine) {
    List<SuitePage.Row> rows =
        measured.stream()
            .map(one -> new SuitePage.Row(one.key(), Centres.time(one), Centres.allocation(one)))
            .toList();
    return new SuitePage(Catalog.ofThisBuild()).render(rows, machine, Controls.EMPTY);
  }
}
