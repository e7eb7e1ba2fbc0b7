package io.mexcbench.bench.control;

import io.mexcbench.bench.HotPathBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the gate checks itself with: nothing, a fixed amount of work, and that work plus ten
 * percent. If the fixed work moves, the machine is not the one of the baseline; if the extra ten
 * percent go unseen, the run could not have shown a regression either. One operation is one call.
 *
 * <p>The work is JMH's own token loop, whose time is proportional to the number of tokens.
 */
public class ControlBenchmark extends HotPathBenchmark {
  static final int WORK_TOKENS = 400;
  static final int SLOWED_TOKENS = 440;

  // Not final: the JIT must not know them.
  long workTokens = WORK_TOKENS;
  long slowedTokens = SLOWED_TOKENS;

  /** What JMH itself costs and allocates. */
  @Benchmark
  public void empty() {}

  /** Work that no change of this project can move. */
  @Benchmark
  public void fixedWork() {
    Blackhole.consumeCPU(workTokens);
  }

  /** The sentinel: the same work plus ten percent, which every run must flag. */
  @Benchmark
  public void slowedWork() {
    Blackhole.consumeCPU(slowedTokens);
  }
}
