package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.WorkloadParams;

/** Puts forks that were run one by one together, as if JMH had run them in a row. */
final class ForkCollector {
  private final SortedMap<BenchmarkKey, List<BenchmarkResult>> forks = new TreeMap<>();

  void add(BenchmarkKey key, RunResult fork) {
    forks.computeIfAbsent(key, unused -> new ArrayList<>()).addAll(fork.getBenchmarkResults());
  }

  boolean isEmpty() {
    return forks.isEmpty();
  }

  /** JMH's own JSON of everything collected. */
  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out)
          .writeOut(forks.values().stream().map(ForkCollector::together).toList());
    }
    return bytes.toByteArray();
  }

  private static RunResult together(List<BenchmarkResult> forks) {
    return new RunResult(withForks(forks.get(0).getParams(), forks.size()), forks);
  }

  private static BenchmarkParams withForks(BenchmarkParams one, int forks) {
    WorkloadParams params = new WorkloadParams();
    int position = 0;
    for (String name : one.getParamsKeys()) {
      params.put(name, one.getParam(name), position++);
    }
    return new BenchmarkParams(
        one.getBenchmark(),
        one.generatedBenchmark(),
        one.shouldSynchIterations(),
        one.getThreads(),
        one.getThreadGroups(),
        one.getThreadGroupLabels(),
        forks,
        one.getWarmupForks(),
        one.getWarmup(),
        one.getMeasurement(),
        one.getMode(),
        params,
        one.getTimeUnit(),
        one.getOpsPerInvocation(),
        one.getJvm(),
        one.getJvmArgs(),
        one.getJdkVersion(),
        one.getVmName(),
        one.getVmVersion(),
        one.getJmhVersion(),
        one.getTimeout());
  }
}
