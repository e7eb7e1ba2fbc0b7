package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.time.Duration;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.TimeValue;

/** One benchmark with one combination of its parameters, ready to be run a fork at a time. */
record Launch(BenchmarkKey key, BenchmarkListEntry entry) {
  /** Start of the JVM, set-up and profiler of a fork; measured, see docs/benchmarks.md. */
  private static final Duration FORK_OVERHEAD = Duration.ofMillis(650);

  private static final TimeValue JMH_DEFAULT_TIME = TimeValue.seconds(10);
  private static final int JMH_DEFAULT_ITERATIONS = 5;

  /** The expected time of one fork. */
  Duration forkCost() {
    return FORK_OVERHEAD
        .plus(warmUp())
        .plus(
            cost(
                entry.getMeasurementIterations().orElse(JMH_DEFAULT_ITERATIONS),
                entry.getMeasurementTime().orElse(JMH_DEFAULT_TIME)));
  }

  /** Before the iterations that are measured. */
  Duration warmUp() {
    return cost(
        entry.getWarmupIterations().orElse(JMH_DEFAULT_ITERATIONS),
        entry.getWarmupTime().orElse(JMH_DEFAULT_TIME));
  }

  /** The class that declares the benchmark. */
  String className() {
    return entry.getUserClassQName();
  }

  private static Duration cost(int iterations, TimeValue time) {
    return Duration.ofNanos(time.convertTo(java.util.concurrent.TimeUnit.NANOSECONDS))
        .multipliedBy(iterations);
  }
}
