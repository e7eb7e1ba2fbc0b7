package io.mexcbench.proof;

import io.mexcbench.regression.LowScore;
import java.util.Arrays;

/** What of a fork a rule is shown. */
enum Input {
  /** Iterations of one second, as JMH has them where nobody asks for others. */
  SECONDS("iterations of 1 s") {
    @Override
    double[] of(double[] fork) {
      double[] seconds = new double[fork.length / TENTHS];
      Arrays.setAll(
          seconds, i -> Arrays.stream(fork, i * TENTHS, (i + 1) * TENTHS).average().orElseThrow());
      return seconds;
    }
  },
  /** The iterations that were recorded. */
  ITERATIONS("iterations of 100 ms") {
    @Override
    double[] of(double[] fork) {
      return fork;
    }
  },
  /** What our gate makes of a fork. */
  SCORES("our fork scores") {
    @Override
    double[] of(double[] fork) {
      return new double[] {LowScore.of(fork)};
    }
  };

  private static final int TENTHS = 10;

  private final String text;

  Input(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  abstract double[] of(double[] fork);
}
