package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.MachineState;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.report.Background;
import io.mexcbench.report.EnvironmentFact;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What pages show of both sides of a judgement: their figures, and where they were measured. */
final class Backgrounds {
  private static final String UNKNOWN = "not known";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);
  private static final int REVISION_DIGITS = 12;

  private final Optional<RunRecord> before;
  private final RunRecord now;
  private final List<EnvironmentFact> facts = new ArrayList<>();

  private Backgrounds(Optional<RunRecord> before, RunRecord now) {
    this.before = before;
    this.now = now;
  }

  static Background of(Optional<Baseline> baseline, Baseline candidate) {
    Background background =
        Background.of(
            baseline.map(Baseline::measurements).orElse(List.of()), candidate.measurements());
    return candidate
        .run()
        .map(run -> new Backgrounds(baseline.flatMap(Baseline::run), run).facts())
        .map(background::withEnvironment)
        .orElse(background);
  }

  private List<EnvironmentFact> facts() {
    add("revision", false, Backgrounds::revision);
    add("measured", false, Backgrounds::dates);
    add("preset", false, RunRecord::preset);
    ofEnvironment("architecture", Environment::architecture);
    ofEnvironment("processor", Environment::cpuModel);
    ofEnvironment("cores", one -> Integer.toString(one.cores()));
    ofEnvironment("system", Environment::os);
    ofMachine("kernel", MachineState::kernel);
    ofEnvironment("JDK vendor", Environment::jdkVendor);
    ofMachine("JDK version", MachineState::jdkVersion);
    ofEnvironment("collector", Environment::collector);
    ofEnvironment("VM flags", one -> String.join(" ", one.vmFlags()));
    ofMachine("usable cores", one -> Integer.toString(one.usableCores()));
    ofMachine("CPU governor", one -> one.governor().orElse(UNKNOWN));
    add("memory", false, run -> memory(run.machine()));
    add("load average", false, run -> load(run.machine()));
    add("JMH", true, run -> run.settings().jmhVersion());
    add("corpus", true, run -> shortened(run.corpusHash()));
    return facts;
  }

  private void ofEnvironment(String name, Function<Environment, String> value) {
    add(name, true, run -> value.apply(run.environment()));
  }

  private void ofMachine(String name, Function<MachineState, String> value) {
    add(name, true, run -> value.apply(run.machine()));
  }

  /** Where nothing is known of the baseline, nothing can be said to differ. */
  private void add(String name, boolean isComparable, Function<RunRecord, String> value) {
    facts.add(
        new EnvironmentFact(
            name,
            before.map(value).orElse(UNKNOWN),
            value.apply(now),
            isComparable && before.isPresent()));
  }

  private static String revision(RunRecord run) {
    return shortened(run.gitRevision()) + (run.isDirty() ? " with uncommitted changes" : "");
  }

  private static String dates(RunRecord run) {
    return run.sessions().stream()
        .map(Session::date)
        .map(MINUTE::format)
        .collect(Collectors.joining(", "));
  }

  private static String memory(MachineState machine) {
    return machine.memoryBytes().isPresent()
        ? (machine.memoryBytes().getAsLong() >> 20) + " MiB"
        : UNKNOWN;
  }

  private static String load(MachineState machine) {
    return machine.loadAverage().isPresent()
        ? Double.toString(machine.loadAverage().getAsDouble())
        : UNKNOWN;
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(REVISION_DIGITS, hash.length()));
  }
}
