package io.mexcbench.load.endurance;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What was seen at the end of a part.
 *
 * @param seconds since the beginning
 * @param messages since the beginning
 * @param took how long those of this part took, in nanoseconds
 */
public record EnduranceSample(
    double seconds, long messages, Histogram took, Map<Holding, Double> held) {
  public EnduranceSample {
    held = Map.copyOf(held);
  }
}
