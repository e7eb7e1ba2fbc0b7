package io.mexcbench.load.endurance;

/**
 * How long a system is watched.
 *
 * @param parts it is looked at after each; 50 or more, or nothing is said of leaks
 */
public record EndurancePlan(int parts) {
  private static final int PARTS = 60;

  public EndurancePlan {
    if (parts < 1) {
      throw new IllegalArgumentException("there must be a part to look at, got " + parts);
    }
  }

  public static EndurancePlan standard() {
    return new EndurancePlan(PARTS);
  }
}
