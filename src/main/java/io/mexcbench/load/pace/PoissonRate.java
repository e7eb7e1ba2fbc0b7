package io.mexcbench.load.pace;

import java.util.SplittableRandom;

/**
 * Distances by chance, as many independent senders make them. The same seed gives the same times.
 */
public record PoissonRate(double perSecond, long seed) implements Schedule {
  public PoissonRate {
    Schedule.requireRate(perSecond);
  }

  @Override
  public Arrivals arrivals() {
    SplittableRandom random = new SplittableRandom(seed);
    return new Arrivals() {
      private double nanos;

      @Override
      public long nextNanos() {
        nanos -= Math.log(1 - random.nextDouble()) * NANOS_PER_SECOND / perSecond;
        return (long) nanos;
      }
    };
  }
}
