package io.mexcbench.regression;

import java.util.List;

/**
 * When the judgement was made while the candidate's forks came in. A run that stops a benchmark as
 * soon as it is decided looks several times, and each look is a chance to be wrong: the level of
 * the whole is spent over them.
 *
 * @param forks of the candidate at each look, ascending; empty where all were measured before
 *     anything was judged
 */
public record Looks(List<Integer> forks) {
  public Looks {
    forks = List.copyOf(forks);
    for (int i = 0; i < forks.size(); i++) {
      if (forks.get(i) < 1 || (i > 0 && forks.get(i) <= forks.get(i - 1))) {
        throw new IllegalArgumentException("looks must be positive and ascend, got " + forks);
      }
    }
  }

  /** One judgement, when everything has been measured. */
  public static Looks none() {
    return new Looks(List.of());
  }

  /** What an adaptive run of the suite uses. */
  public static Looks standard() {
    return new Looks(List.of(3, 5, 10, 20));
  }
}
