package io.mexcbench.regression;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction: the chance of even one false rejection in the family stays below the
 * level, whatever the dependence (Holm, 1979).
 */
final class Holm {
  private final boolean[] rejected;
  private final double levelOfTheRest;

  Holm(double[] probabilities, double level) {
    rejected = new boolean[probabilities.length];
    List<Integer> ascending =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> probabilities[index]))
            .toList();
    int remaining = probabilities.length;
    for (int index : ascending) {
      if (probabilities[index] > level / remaining) {
        break;
      }
      rejected[index] = true;
      remaining--;
    }
    levelOfTheRest = level / Math.max(1, remaining);
  }

  boolean isRejected(int index) {
    return rejected[index];
  }

  /** The level that every hypothesis which was not rejected has failed. */
  double levelOfTheRest() {
    return levelOfTheRest;
  }
}
