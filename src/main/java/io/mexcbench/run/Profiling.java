package io.mexcbench.run;

import java.util.List;

/**
 * How a fork differs that a profiler watches.
 *
 * @param jvmArguments that let it in
 * @param iterations after the warm-up, more than are measured: a profiler needs time, and nobody
 *     needs the score
 */
record Profiling(List<String> jvmArguments, int iterations) {
  Profiling {
    jvmArguments = List.copyOf(jvmArguments);
  }
}
