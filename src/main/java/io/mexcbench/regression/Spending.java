package io.mexcbench.regression;

import java.util.List;

/**
 * How the level of a family is spent over the looks of a run: in proportion to the forks (the
 * spending function alpha t of Kim and DeMets, "Design and analysis of group sequential tests based
 * on the type I error spending rate function", 1987, with t = forks / forks of the last look).
 *
 * <p>Each look is tested at what it adds. That the looks share forks is not used, so the chance of
 * any false alarm stays below the sum of what was spent, whatever the dependence. A look with too
 * few forks to accuse spends nothing and leaves its part to the next one.
 */
final class Spending {
  private Spending() {}

  /** The part of the level for a benchmark that was judged when it had these forks. */
  static double share(Looks looks, int forks) {
    List<Integer> planned = looks.forks();
    if (planned.isEmpty()) {
      return 1;
    }
    double spent = 0;
    double share = 0;
    for (int look : planned) {
      if (look > forks) {
        break;
      }
      double spentNow =
          look < ScoreCase.FORKS_TO_ACCUSE ? 0 : (double) look / planned.get(planned.size() - 1);
      share = spentNow - spent;
      spent = spentNow;
    }
    return share;
  }
}
