package io.mexcbench.proof.store;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long one kind of query took.
 *
 * @param firstMillis the first after the database was opened; the others were asked after it
 */
record Timing(String query, int runs, double firstMillis, double p50Millis, double p99Millis) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** Asks something about a moment that differs from run to run. */
  interface Question {
    void ask(int run) throws Exception;
  }

  static Timing of(String query, int runs, Question question) throws Exception {
    double first = millis(0, question);
    double[] others = new double[runs];
    for (int run = 0; run < runs; run++) {
      others[run] = millis(run + 1, question);
    }
    Arrays.sort(others);
    return new Timing(query, runs, first, quantile(others, 0.5), quantile(others, 0.99));
  }

  private static double millis(int run, Question question) throws Exception {
    long start = System.nanoTime();
    question.ask(run);
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }

  private static double quantile(double[] sorted, double quantile) {
    return sorted[(int) Math.ceil(quantile * sorted.length) - 1];
  }

  String cells() {
    return String.format(Locale.ROOT, "%.1f | %.1f | %.1f", firstMillis, p50Millis, p99Millis);
  }
}
