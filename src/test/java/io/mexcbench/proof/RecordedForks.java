package io.mexcbench.proof;

import io.mexcbench.regression.LowScore;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The forks of one benchmark in one session: what rules are played on.
 *
 * @param system whose code it is; benchmarks of one system are alike, so intervals go by systems
 * @param session when it was recorded; empty where that is not known
 * @param environment where it was, as baselines are called; empty where that is not known
 * @param benchmark its key as one line
 * @param nanos the iterations of each fork, in nanoseconds per operation, in the order of time
 * @param bytes of each fork, allocated per operation; empty where that was not recorded
 * @param spread the standard deviation of the forks' low scores, as a part of one
 */
record RecordedForks(
    String system,
    String session,
    String environment,
    String benchmark,
    List<double[]> nanos,
    List<Double> bytes,
    double spread) {

  /** A benchmark whose forks scatter by no more is quiet. */
  static final double QUIET = 0.02;

  /** A benchmark whose forks scatter by more is noisy. */
  static final double NOISY = 0.05;

  private static final List<Double> CLASSES = List.of(0.01, 0.02, 0.05, 0.1);

  RecordedForks {
    nanos = List.copyOf(nanos);
    bytes = List.copyOf(bytes);
  }

  static RecordedForks of(
      String system, String session, String benchmark, List<double[]> nanos, List<Double> bytes) {
    double[] logs = nanos.stream().mapToDouble(fork -> Math.log(LowScore.of(fork))).toArray();
    return new RecordedForks(
        system, session, "", benchmark, nanos, bytes, Math.sqrt(StatUtils.variance(logs)));
  }

  RecordedForks recordedOn(String name) {
    return new RecordedForks(system, session, name, benchmark, nanos, bytes, spread);
  }

  /** Whether both sides of a case can have so many forks, none of them twice. */
  boolean canBeSplit(int forks) {
    return nanos.size() >= 2 * forks;
  }

  /** In which of five classes the spread lies, in words. */
  String spreadClass() {
    double least = 0;
    for (double most : CLASSES) {
      if (spread <= most) {
        return "%.0f to %.0f %%".formatted(100 * least, 100 * most);
      }
      least = most;
    }
    return "more";
  }

  boolean isQuiet() {
    return spread <= QUIET;
  }

  boolean isNoisy() {
    return spread > NOISY;
  }
}
