package io.mexcbench.run;

import io.mexcbench.environment.Environment;
import io.mexcbench.environment.Environments;
import io.mexcbench.environment.JmhSettings;
import io.mexcbench.environment.MachineState;
import io.mexcbench.environment.MachineStates;
import io.mexcbench.environment.MachineWatch;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.environment.ShardMark;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Looks;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.util.Version;

/** Runs a plan and leaves a result folder with the figures and with what must be known of them. */
public final class RecordedRun {
  private final RunPlan plan;
  private final CodeIdentity code;
  private final Machine machine;
  private final Selection selection;
  private final Optional<ShardMark> mark;
  private final SortedMap<String, String> classHashes;
  private final Environment environment;

  /**
   * Where a run measures.
   *
   * @param forks runs the forks of a run whose folder is given
   * @param systemRoot of the file system that tells what else runs
   */
  record Machine(Function<ResultFolder, ForkRunner> forks, Path systemRoot) {}

  /** Measures, and tells where the fresh forks of a benchmark begin that was measured anew. */
  private interface Course {
    SortedMap<BenchmarkKey, Integer> measure(RunRecord planned, MeasuredForks forks)
        throws RunException;
  }

  /**
   * @throws RunException if the plan selects nothing
   */
  public RecordedRun(RunPlan plan, CodeIdentity code) throws RunException {
    this(plan, code, new Machine(RecordedRun::loggingTo, Path.of("/")));
  }

  RecordedRun(RunPlan plan, CodeIdentity code, Machine machine) throws RunException {
    this(
        plan,
        code,
        machine,
        Selection.of(plan.set(), plan.include()),
        RecordedRun.class.getClassLoader());
  }

  /**
   * @param benchmarks finds the classes of the selection
   */
  RecordedRun(
      RunPlan plan, CodeIdentity code, Machine machine, Selection selection, ClassLoader benchmarks)
      throws RunException {
    this.plan = plan;
    this.code = code;
    this.machine = machine;
    Shard shard = plan.shard();
    this.selection = selection.part(shard);
    this.mark =
        shard.isWhole()
            ? Optional.empty()
            : Optional.of(new ShardMark(shard.index(), shard.count(), selection.hash()));
    this.classHashes = ClassHashes.of(this.selection, benchmarks);
    this.environment = Environments.ofThisMachine(jvmArgs(commonSettings()));
  }

  /** What times of this run may be compared with. */
  public Environment environment() {
    return environment;
  }

  /**
   * Measures every benchmark with the same number of forks; the folder stays marked as incomplete
   * if this fails.
   *
   * @param results the folder that result folders are made in
   * @return the finished run
   */
  public FinishedRun run(Path results, Instant start, LongSupplier nanoClock, RunObserver observer)
      throws RunException {
    return run(
        results,
        start,
        nanoClock,
        observer,
        Looks.none(),
        (planned, forks) -> {
          new SuiteRun(selection, plan.forks(), plan.budget(), forks, observer).run();
          return Collections.emptySortedMap();
        });
  }

  /**
   * Measures every benchmark until it is decided, and a few that look slower once more; the rest is
   * as for {@link #run}. Controls that would take more than two fifths of the budget are left out
   * as far as they may be.
   */
  public FinishedRun runUntilDecided(
      Path results, Instant start, LongSupplier nanoClock, RunObserver observer, RunJudge judge)
      throws RunException {
    Looks looks = plan.preset().looks();
    return run(
        results,
        start,
        nanoClock,
        observer,
        looks,
        (planned, forks) ->
            new AdaptiveRun(
                    selection.withControlsWithin(plan.budget().dividedBy(5).multipliedBy(2)),
                    looks,
                    plan.budget(),
                    forks,
                    soFar -> judge.judge(planned, soFar),
                    observer)
                .run());
  }

  private FinishedRun run(
      Path results,
      Instant start,
      LongSupplier nanoClock,
      RunObserver observer,
      Looks looks,
      Course course)
      throws RunException {
    MachineState state = MachineStates.ofThisMachine();
    ResultFolder folder = ResultFolder.create(results, start, code.revision());
    observer.recordingInto(folder.path());
    RunRecord planned =
        record(start, state, plan.forks(), false)
            .withLooks(looks.forks(), Collections.emptySortedMap());
    folder.writeRecord(planned);
    MachineWatch watch = new MachineWatch(machine.systemRoot(), nanoClock);
    MeasuredForks forks =
        new MeasuredForks(folder, machine.forks().apply(folder), nanoClock, watch);
    SortedMap<String, Integer> firstFresh = new TreeMap<>();
    course.measure(planned, forks).forEach((key, fork) -> firstFresh.put(key.toString(), fork));
    RunRecord finished =
        record(start, state, forks.least(), true)
            .withLooks(looks.forks(), firstFresh)
            .withWatch(watch.summary());
    folder.writeRecord(finished);
    folder.complete();
    return new FinishedRun(folder, finished);
  }

  private static ForkRunner loggingTo(ResultFolder folder) {
    return launch -> {
      try (PrintStream log = folder.openLog()) {
        return new JmhForkRunner(log).runFork(launch);
      }
    };
  }

  private RunRecord record(Instant start, MachineState state, int forks, boolean isComplete)
      throws RunException {
    BenchmarkListEntry settings = commonSettings();
    return new RunRecord(
            environment,
            state,
            code.revision(),
            code.isDirty(),
            new JmhSettings(
                Version.getPlainVersion(),
                forks,
                settings.getWarmupIterations().orElse(0),
                settings.getMeasurementIterations().orElse(1)),
            plan.preset().name().toLowerCase(Locale.ROOT),
            plan.set().name().toLowerCase(Locale.ROOT),
            plan.coversWholeSet(),
            classHashes,
            code.corpusHash(),
            List.of(new Session(start, 0, forks)),
            Collections.emptySortedMap(),
            List.of(),
            Collections.emptySortedMap(),
            isComplete,
            Optional.empty())
        .withShard(mark);
  }

  /**
   * The settings stand in one base class, from which only the controls differ; a benchmark that has
   * its own JVM arguments cannot share a baseline.
   */
  private BenchmarkListEntry commonSettings() throws RunException {
    List<BenchmarkListEntry> entries =
        selection.launches().stream()
            .filter(launch -> !Selection.isControl(launch.key()))
            .map(Launch::entry)
            .toList();
    TreeSet<String> jvmArgs = new TreeSet<>();
    entries.forEach(entry -> jvmArgs.add(jvmArgs(entry).toString()));
    if (jvmArgs.size() > 1) {
      throw new RunException(
          "benchmarks ask for different JVM arguments: %s; settings belong into HotPathBenchmark"
              .formatted(jvmArgs));
    }
    return entries.get(0);
  }

  private static List<String> jvmArgs(BenchmarkListEntry entry) {
    Collection<String> args = entry.getJvmArgsAppend().orElse(List.of());
    return List.copyOf(args);
  }
}
