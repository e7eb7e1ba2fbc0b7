package io.mexcbench.load.trend;

import io.mexcbench.load.pace.Percentiles;
import java.util.List;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * Whether something takes longer at the end than it did at first: the last third of a run against
 * the first.
 *
 * @param firstNanos 99th percentile of the first third; empty of too few
 * @param lastNanos that of the last
 * @param resolutionNanos of the clock: less cannot be told apart
 */
public record Drift(OptionalLong firstNanos, OptionalLong lastNanos, long resolutionNanos) {
  private static final double PERCENTILE = 99;
  private static final double ALLOWED = 1.1;
  private static final int THIRDS = 3;

  /** Of what was measured in equal parts of a run, in their order. */
  public static Drift of(List<Histogram> parts, long resolutionNanos) {
    int third = parts.size() / THIRDS;
    return new Drift(
        p99(parts.subList(0, third)),
        p99(parts.subList(parts.size() - third, parts.size())),
        resolutionNanos);
  }

  private static OptionalLong p99(List<Histogram> parts) {
    Histogram sum = new Histogram(3);
    parts.forEach(sum::add);
    return Percentiles.of(sum, PERCENTILE);
  }

  public boolean isKnown() {
    return firstNanos.isPresent() && lastNanos.isPresent();
  }

  /**
   * The last third of the first, only where both are known; 1 where the clock sees no difference.
   */
  public double ratio() {
    long first = firstNanos.orElseThrow();
    long last = lastNanos.orElseThrow();
    return Math.abs(last - first) <= resolutionNanos ? 1 : (double) last / first;
  }

  /** Whether the last third takes a tenth more, which is more than it may. */
  public boolean isTooMuch() {
    return isKnown() && ratio() > ALLOWED;
  }
}
