package io.mexcbench.baseline;

import io.mexcbench.regression.BenchmarkKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an update does to one benchmark.
 *
 * @param before empty for a new one
 * @param after what the result says, also where it only adds a session; empty for a removed one
 * @param changePercent positive is slower; empty where the two do not measure the same thing
 * @param isAccepted whether it became worse and that was accepted
 * @param sessionForks how many forks each session has that the baseline has now; empty for a
 *     removed one
 */
public record KeyChange(
    BenchmarkKey key,
    Kind kind,
    Optional<Figures> before,
    Optional<Figures> after,
    OptionalDouble changePercent,
    boolean isAccepted,
    List<Integer> sessionForks) {

  public KeyChange {
    sessionForks = List.copyOf(sessionForks);
  }

  /** What happens to the benchmark's data. */
  public enum Kind {
    ADDED,
    REPLACED,
    SESSION_ADDED,
    REMOVED
  }

  /**
   * The centres that are shown.
   *
   * @param unit of the time, {@code ns/op} where the gate could compare
   * @param allocation in bytes per operation
   */
  public record Figures(double time, String unit, OptionalDouble allocation) {
    /** Three significant digits with the unit, never an exponent. */
    public String timeText() {
      return String.format(Locale.ROOT, "%." + decimals() + "f ", time) + unit;
    }

    /** The limits are those at which rounding would bring a fourth digit. */
    private int decimals() {
      if (time == 0 || time >= 99.95) {
        return 0;
      }
      if (time >= 9.995) {
        return 1;
      }
      return time >= 0.9995 ? 2 : 3;
    }
  }
}
