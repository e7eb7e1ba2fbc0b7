package io.mexcbench.load.endurance;

/**
 * How long a system is watched.
 *
 * @param parts it is looked at after each; 50 or more, or nothing is said of leaks
 * @param unrestBytes that memory grows and shrinks by of itself; what grows less in the whole run
 *     is not called a leak
 */
public record EndurancePlan(int parts, long unrestBytes) {
  private static final int PARTS = 60;

  /** What the heap of a process that trades was seen to hold more at one time than at another. */
  private static final long UNREST_LIVE_BYTES = 1 << 18;

  public EndurancePlan {
    if (parts < 1 || unrestBytes < 0) {
      throw new IllegalArgumentException("there must be a part to look at, got " + parts);
    }
  }

  /** For work that does nothing but messages. */
  public static EndurancePlan ofMessages() {
    return new EndurancePlan(PARTS, 0);
  }

  /** For a system on sockets. */
  public static EndurancePlan ofTime() {
    return new EndurancePlan(PARTS, UNREST_LIVE_BYTES);
  }
}
