package io.mexcbench;

/** How often a randomised test repeats itself: more often under {@code -Pdeep}. */
public final class Rounds {
  private static final boolean IS_DEEP = Boolean.getBoolean("mexcbench.deep");

  private Rounds() {}

  public static int of(int everyBuild, int deep) {
    return IS_DEEP ? deep : everyBuild;
  }
}
