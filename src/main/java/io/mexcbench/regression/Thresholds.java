package io.mexcbench.regression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How much slower, in percent, a benchmark may become: a default, and overrides by key pattern. */
public final class Thresholds {
  /** Nothing below this can be told from noise on a machine that is not built for measuring. */
  public static final double LOWEST_PERCENT = 2;

  public static final double DEFAULT_PERCENT = 10;

  /** Bytes per operation may grow by this much or by {@link #ALLOCATION_BYTES}, if that is more. */
  public static final double ALLOCATION_PERCENT = 1;

  public static final double ALLOCATION_BYTES = 8;

  private final double defaultPercent;
  private final Map<Pattern, Double> overrides;

  public Thresholds(double defaultPercent, Map<Pattern, Double> overrides) {
    this.defaultPercent = checked(defaultPercent);
    this.overrides = new LinkedHashMap<>(overrides);
    overrides.values().forEach(Thresholds::checked);
  }

  public static Thresholds of(double percent) {
    return new Thresholds(percent, Map.of());
  }

  public double defaultPercent() {
    return defaultPercent;
  }

  /** The percentage for a key: the first override whose pattern is found in it, or the default. */
  public double percentFor(BenchmarkKey key) {
    return overrides.entrySet().stream()
        .filter(override -> override.getKey().matcher(key.toString()).find())
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElse(defaultPercent);
  }

  private static double checked(double percent) {
    if (!(percent >= LOWEST_PERCENT) || percent > 1000) {
      throw new IllegalArgumentException(
          "threshold must be from " + LOWEST_PERCENT + " to 1000 percent, got " + percent);
    }
    return percent;
  }
}
