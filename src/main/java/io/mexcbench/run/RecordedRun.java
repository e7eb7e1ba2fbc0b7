package io.mexcbench.run;

import io.mexcbench.environment.Environment;
import io.mexcbench.environment.Environments;
import io.mexcbench.environment.JmhSettings;
import io.mexcbench.environment.MachineState;
import io.mexcbench.environment.MachineStates;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.util.Version;

/** Runs a plan and leaves a result folder with the figures and with what must be known of them. */
public final class RecordedRun {
  private final RunPlan plan;
  private final CodeIdentity code;
  private final Selection selection;
  private final Environment environment;

  /**
   * @throws RunException if the plan selects nothing
   */
  public RecordedRun(RunPlan plan, CodeIdentity code) throws RunException {
    this.plan = plan;
    this.code = code;
    this.selection = Selection.of(plan.set(), plan.include());
    this.environment = Environments.ofThisMachine(jvmArgs(commonSettings()));
  }

  /** What times of this run may be compared with. */
  public Environment environment() {
    return environment;
  }

  /**
   * Measures; the folder stays marked as incomplete if this fails.
   *
   * @param results the folder that result folders are made in
   * @return the finished run
   */
  public FinishedRun run(Path results, Instant start, LongSupplier nanoClock, RunObserver observer)
      throws RunException {
    SortedMap<String, String> classHashes = ClassHashes.of(selection);
    MachineState machine = MachineStates.ofThisMachine();
    ResultFolder folder = ResultFolder.create(results, start, code.revision());
    observer.recordingInto(folder.path());
    folder.writeRecord(record(start, machine, classHashes, Optional.empty()));
    SuiteRun suite =
        new SuiteRun(selection, plan.preset().forks(), plan.budget(), nanoClock, observer);
    int rounds = suite.runInto(folder, loggingTo(folder));
    RunRecord finished = record(start, machine, classHashes, Optional.of(rounds));
    folder.writeRecord(finished);
    folder.complete();
    return new FinishedRun(folder, finished);
  }

  private static ForkRunner loggingTo(ResultFolder folder) {
    return launch -> {
      try (PrintStream log =
          new PrintStream(
              Files.newOutputStream(
                  folder.file(ResultFolder.LOG),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.APPEND),
              false,
              StandardCharsets.UTF_8)) {
        return new JmhForkRunner(log).runFork(launch);
      } catch (IOException e) {
        throw new RunException("cannot write %s: %s".formatted(folder.path(), e), e);
      }
    };
  }

  private RunRecord record(
      Instant start,
      MachineState machine,
      SortedMap<String, String> classHashes,
      Optional<Integer> rounds)
      throws RunException {
    BenchmarkListEntry settings = commonSettings();
    return new RunRecord(
        environment,
        machine,
        code.revision(),
        code.isDirty(),
        new JmhSettings(
            Version.getPlainVersion(),
            rounds.orElse(plan.preset().forks()),
            settings.getWarmupIterations().orElse(0),
            settings.getMeasurementIterations().orElse(1)),
        plan.preset().name().toLowerCase(Locale.ROOT),
        plan.set().name().toLowerCase(Locale.ROOT),
        plan.coversWholeSet(),
        classHashes,
        code.corpusHash(),
        rounds.map(forks -> List.of(new Session(start, 0, forks))).orElse(List.of()),
        Collections.emptySortedMap(),
        List.of(),
        Collections.emptySortedMap(),
        rounds.isPresent(),
        Optional.empty());
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
