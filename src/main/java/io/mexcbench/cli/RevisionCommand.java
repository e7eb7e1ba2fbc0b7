package io.mexcbench.cli;

import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineRevision;
import io.mexcbench.explain.Profiler;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.report.Background;
import io.mexcbench.report.Explained;
import io.mexcbench.revision.Bisection;
import io.mexcbench.revision.Builds;
import io.mexcbench.revision.Commit;
import io.mexcbench.revision.Culprit;
import io.mexcbench.revision.Repository;
import io.mexcbench.revision.RevisionException;
import io.mexcbench.revision.RevisionGate;
import io.mexcbench.revision.RevisionPair;
import io.mexcbench.revision.SuitePair;
import io.mexcbench.revision.Worktrees;
import io.mexcbench.run.ComparedRun;
import io.mexcbench.run.LockedException;
import io.mexcbench.run.MachineLock;
import io.mexcbench.run.MeasuredPair;
import io.mexcbench.run.RunException;
import io.mexcbench.run.RunPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds two revisions and measures them in turns on this machine. */
@Command(
    name = "compare-revisions",
    description = {
      "Builds two revisions and measures them in turns, here and now.",
      "Both run the benchmarks and the corpus of the base, and each fork proves whose code it runs."
          + " No baseline is needed."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:no benchmark is slower; also where some are inconclusive",
      "  1:a benchmark REGRESSED, or a gated one is MISSING",
      "  2:a revision is unknown or does not build, or an option is wrong",
      "  3:the comparison is invalid, or a benchmark failed; with --inconclusive fail anything"
          + " inconclusive",
      "  4:another run is measuring on this machine",
      " 70:internal error",
      "130:interrupted"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  scripts/compare-revisions main",
      "  scripts/compare-revisions v1.2.0 v1.3.0 --no-merge-base --preset full",
      "  scripts/compare-revisions main --include 'SpotDepth|OrderBook' --bisect"
    })
final class RevisionCommand implements Callable<Integer> {
  private static final String BISECTION = "bisection.txt";

  @Parameters(
      index = "0",
      paramLabel = "BASE",
      description = "What was: a branch, tag or commit; compared is the merge base with HEAD.")
  private String base = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      description = "What is (default: the working tree with its uncommitted changes).")
  private String head = "";

  @Option(names = "--no-merge-base", description = "Compare with BASE itself.")
  private boolean isAsItIs;

  @Option(
      names = "--bisect",
      description = "Find the commit that brought what regressed, and say how sure that is.")
  private boolean isBisecting;

  @Mixin private ExplainArguments explaining = new ExplainArguments();

  @Mixin private PlanArguments arguments = new PlanArguments();

  @Option(
      names = "--project",
      paramLabel = "FOLDER",
      defaultValue = "${sys:mexcbench.home:-.}",
      hidden = true,
      description = "Where the project lies.")
  private Path project = Path.of(".");

  @Mixin private GateArguments gate = new GateArguments();

  @Spec private CommandSpec spec;

  @Override
  @SuppressWarnings("try") // The lock and the interruption are held, not used.
  public Integer call() throws Exception {
    RunPlan plan = arguments.plan(gate.include());
    Profiler profiler = explaining.profiler();
    Console console = new Console(spec.commandLine().getOut(), Terminal.isColored());
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (MachineLock lock = MachineLock.take(temporary)) {
      Repository repository = Repository.of(project);
      try (Worktrees worktrees = Worktrees.in(temporary, repository);
          Interruption interruption =
              Interruption.expected(spec.commandLine().getErr(), () -> remove(worktrees))) {
        Builds builds =
            new Builds(repository, worktrees, project.resolve("target/revisions"), Builds.MAVEN);
        return compare(repository, builds, plan, profiler, console);
      }
    } catch (LockedException e) {
      throw new UserFailure(ExitCode.LOCKED, e.getMessage(), e);
    } catch (RunException e) {
      throw new UserFailure(ExitCode.NOT_JUDGED, e.getMessage(), e);
    } catch (RevisionException | BaselineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private int compare(
      Repository repository, Builds builds, RunPlan plan, Profiler profiler, Console console)
      throws RevisionException, RunException, BaselineException {
    Commit after = head.isBlank() ? repository.workingTree() : repository.commit(head);
    Commit named = repository.commit(base);
    Commit before = isAsItIs ? named : repository.mergeBase(named, after);
    Thresholds thresholds = thresholds(before);
    console.print("Comparing %s with %s".formatted(after.title(), before.title()));
    console.print("Building both, unless they were built before");
    RevisionPair pair = RevisionPair.of(builds, before, after);
    SuitePair suites = pair.suites(plan);
    RevisionGate judge = new RevisionGate(thresholds, suites);
    ComparedRun.Finished finished =
        run(pair, plan, suites)
            .run(arguments.results(), now(), System::nanoTime, new RunProgress(console), judge);
    Report report =
        QuietMachine.addTo(
            judge.report(finished.run().record(), finished.pair()), finished.run().record());
    finished.run().recordVerdict(report.verdict());
    SuiteReports reports = new SuiteReports(before.title(), finished.run().folder(), false);
    Background background = Background.of(finished.pair().base(), finished.pair().head());
    reports.write(report, background, console, gate.isColored());
    List<Explained> causes =
        new Explaining(repository, pair, finished.run().folder(), console)
            .explain(explaining.keys(report), report, profiler);
    addTo(reports, report, background.withCauses(causes), console);
    if (isBisecting) {
      bisect(new Bisecting(repository, builds, pair, finished), report, console);
    }
    return exitCode(report, finished.pair());
  }

  /** The reports are there already: that they stay without causes fails nothing. */
  private static void addTo(
      SuiteReports reports, Report report, Background background, Console console) {
    if (background.causes().isEmpty()) {
      return;
    }
    try {
      reports.write(report, background);
    } catch (RunException e) {
      console.print("The reports are without the causes: " + e.getMessage());
    }
  }

  /** What a bisection starts from. */
  private record Bisecting(
      Repository repository, Builds builds, RevisionPair pair, ComparedRun.Finished finished) {}

  private static void bisect(Bisecting from, Report report, Console console)
      throws RevisionException, RunException {
    if (report.verdict() != RunVerdict.REGRESSED) {
      console.print("Nothing to bisect: the comparison is " + report.verdict());
      return;
    }
    Path folder = from.finished().run().folder().file("bisection");
    List<Culprit> culprits =
        Bisection.between(
                from.repository(), from.builds(), from.pair(), folder, new BisectProgress(console))
            .of(report);
    String text = BisectText.of(culprits);
    from.finished().run().folder().write(BISECTION, text.getBytes(StandardCharsets.UTF_8));
    console.print(text.stripTrailing());
  }

  /** An empty selection is a mistake in the options, not of the run. */
  private static ComparedRun run(RevisionPair pair, RunPlan plan, SuitePair suites) {
    try {
      return pair.run(plan, suites);
    } catch (RunException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** A benchmark that does not fit the changed code is no failure; one that throws is. */
  private int exitCode(Report report, MeasuredPair pair) {
    int code = gate.exitCodeOf(report);
    boolean isThrown = pair.failed().values().stream().anyMatch(one -> !one.isLinkage());
    return code == ExitCode.PASS && isThrown ? ExitCode.NOT_JUDGED : code;
  }

  /** As the base has them: a change cannot move its own goal. */
  private Thresholds thresholds(Commit before) throws BaselineException {
    return BaselineRevision.of(project.resolve("baselines"), "git:" + before.id())
        .thresholds(gate.thresholdPercent());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The process ends anyway; the next one takes away what stayed. */
  private static void remove(Worktrees worktrees) {
    try {
      worktrees.close();
    } catch (RevisionException stays) {
      return;
    }
  }
}
