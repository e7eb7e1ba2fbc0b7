package io.mexcbench.baseline;

import io.mexcbench.environment.Environment;
import io.mexcbench.environment.JmhSettings;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.environment.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the folder of a run whose benchmarks take the given times, give or take a thousandth. */
public final class SampleRun {
  private static final String CONTROL = "io.mexcbench.bench.control.ControlBenchmark";

  private final Map<String, double[]> benchmarks = new LinkedHashMap<>();
  private final Map<String, String> classHashes = new TreeMap<>();
  private final Map<String, Integer> forksOf = new TreeMap<>();
  private final long seed;
  private Environment environment = SampleRecord.ENVIRONMENT;
  private int forks = 5;
  private int warmups = 10;
  private int iterations = 15;
  private Instant date = Instant.parse("2026-01-31T08:15:00Z");
  private String corpusHash = "c0ffee";
  private String preset = "ci";
  private String revision = "1234567890abcdef1234567890abcdef12345678";
  private List<Integer> looks = List.of();
  private boolean isWhole = true;
  private boolean isDirty;
  private boolean isComplete = true;
  private Optional<String> verdict = Optional.of("PASS");

  /** A run with the controls that every run has. */
  public SampleRun(long seed) {
    this.seed = seed;
    with(CONTROL + ".fixedWork", 400, 0).with(CONTROL + ".slowedWork", 440, 0);
  }

  /**
   * Replaces or adds a benchmark.
   *
   * @param benchmark its full name; {@code :name=value} behind it is a parameter
   */
  public SampleRun with(String benchmark, double nanos, double bytes) {
    benchmarks.put(benchmark, new double[] {nanos, bytes});
    classHashes.put(benchmark.substring(0, benchmark.lastIndexOf('.')), "aa");
    return this;
  }

  public SampleRun forks(int count) {
    forks = count;
    return this;
  }

  /** A benchmark that was given another number of forks than the rest. */
  SampleRun forksOf(String benchmark, int count) {
    forksOf.put(benchmark, count);
    return this;
  }

  SampleRun iterations(int warmupCount, int count) {
    warmups = warmupCount;
    iterations = count;
    return this;
  }

  /** A run that looked at its own result after so many forks. */
  public SampleRun looks(Integer... atForks) {
    looks = List.of(atForks);
    return this;
  }

  /** The moment the run began. */
  public SampleRun at(String instant) {
    date = Instant.parse(instant);
    return this;
  }

  public SampleRun on(Environment machine) {
    environment = machine;
    return this;
  }

  public SampleRun corpus(String hash) {
    corpusHash = hash;
    return this;
  }

  public SampleRun changedClass(String name) {
    classHashes.put(name, "bb");
    return this;
  }

  SampleRun forgetClass(String name) {
    classHashes.remove(name);
    return this;
  }

  public SampleRun preset(String name) {
    preset = name;
    return this;
  }

  public SampleRun revision(String commit) {
    revision = commit;
    return this;
  }

  SampleRun partial() {
    isWhole = false;
    return this;
  }

  public SampleRun dirty() {
    isDirty = true;
    return this;
  }

  public SampleRun cutShort() {
    isComplete = false;
    return this;
  }

  public SampleRun verdict(String word) {
    verdict = Optional.of(word);
    return this;
  }

  public SampleRun without(String benchmark) {
    benchmarks.remove(benchmark);
    return this;
  }

  /** Both files into a folder, as the {@code run} command leaves them. */
  public Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("jmh.json"), jmhJson());
    Files.writeString(folder.resolve("environment.json"), EnvironmentJson.write(run()));
    return folder;
  }

  RunRecord run() {
    RunRecord sample = SampleRecord.complete();
    return new RunRecord(
        environment,
        sample.machine(),
        revision,
        isDirty,
        new JmhSettings("1.37", forks, warmups, iterations),
        preset,
        "gate",
        isWhole,
        new TreeMap<>(classHashes),
        corpusHash,
        List.of(new Session(date, 0, forks)),
        new TreeMap<>(),
        looks,
        new TreeMap<>(),
        isComplete,
        verdict);
  }

  String jmhJson() {
    SplittableRandom random = new SplittableRandom(seed);
    return benchmarks.entrySet().stream()
        .map(entry -> entry(entry.getKey(), entry.getValue(), random))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private String entry(String benchmark, double[] centre, SplittableRandom random) {
    String name = benchmark.replaceFirst(":.*", "");
    String params = benchmark.substring(name.length()).replaceFirst(":(.*)=(.*)", "\"$1\": \"$2\"");
    int count = forksOf.getOrDefault(benchmark, forks);
    return """
        {"jmhVersion": "1.37", "benchmark": "%s", "params": {%s}, "mode": "avgt", "threads": 1, "forks": %d,
         "jvm": "/usr/bin/java", "jvmArgs": ["-Xmx1g"], "jdkVersion": "17.0.9",
         "vmName": "OpenJDK 64-Bit Server VM", "vmVersion": "17.0.9+9",
         "warmupIterations": %d, "warmupTime": "100 ms", "warmupBatchSize": 1,
         "measurementIterations": %d, "measurementTime": "100 ms", "measurementBatchSize": 1,
         "primaryMetric": %s,
         "secondaryMetrics": {
           "gc.alloc.rate.norm": %s,
           "gc.count": {"score": 3, "scoreUnit": "counts", "rawData": [[3]]}}}"""
        .formatted(
            name,
            params,
            count,
            warmups,
            iterations,
            metric(centre[0], "ns/op", count, random, 0.001),
            metric(centre[1], "B/op", count, random, 0));
  }

  private String metric(
      double centre, String unit, int count, SplittableRandom random, double noise) {
    List<String> rows = new ArrayList<>();
    for (int fork = 0; fork < count; fork++) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < iterations; i++) {
        double value = centre * (1 + noise * (random.nextDouble() - 0.5));
        values.add(String.format(Locale.ROOT, "%.5f", value));
      }
      rows.add(String.join(", ", values));
    }
    String data = rows.stream().collect(Collectors.joining("], [", "[[", "]]"));
    return String.format(
        Locale.ROOT,
        "{\"score\": %.5f, \"scoreError\": 0.1, \"scoreConfidence\": [1, 2],"
            + " \"scorePercentiles\": {\"0.0\": 1, \"50.0\": 2, \"100.0\": 3},"
            + " \"scoreUnit\": \"%s\", \"rawData\": %s}",
        centre,
        unit,
        data);
  }
}
