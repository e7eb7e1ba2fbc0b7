package io.mexcbench.load.search;

/**
 * Where and how closely a breaking point is looked for.
 *
 * @param fromPerSecond the first rate
 * @param mostPerSecond no higher one is tried
 * @param toleranceRatio how close the highest rate that is kept and the lowest that is not must
 *     come
 * @param marginRatio by how much less is claimed: at the very edge a rate is kept every other time,
 *     so it could not be confirmed
 */
public record SearchPlan(
    double fromPerSecond, double mostPerSecond, double toleranceRatio, double marginRatio) {
  /** Of the 5 % that the number is to be right by, chance needs most. */
  private static final double TOLERANCE = 0.01;

  private static final double MARGIN = 0.02;

  private static final double FIRST_SHARE = 0.1;

  public SearchPlan {
    if (!(fromPerSecond > 0 && mostPerSecond >= fromPerSecond && toleranceRatio > 0)
        || !(marginRatio >= 0 && marginRatio < 1)) {
      throw new IllegalArgumentException(
          "a search must rise from a rate, got %s to %s".formatted(fromPerSecond, mostPerSecond));
    }
  }

  /** From a tenth of what is to be kept. */
  public static SearchPlan from(double goalPerSecond, double mostPerSecond) {
    return new SearchPlan(FIRST_SHARE * goalPerSecond, mostPerSecond, TOLERANCE, MARGIN);
  }
}
