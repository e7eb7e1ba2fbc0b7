package io.mexcbench.load.pace;

/** The same distance from each to the next. */
public record ConstantRate(double perSecond) implements Schedule {
  public ConstantRate {
    Schedule.requireRate(perSecond);
  }

  @Override
  public Arrivals arrivals() {
    return new Arrivals() {
      private long number;

      @Override
      public long nextNanos() {
        // From the start each time: sums of rounded distances would drift.
        return (long) (number++ * NANOS_PER_SECOND / perSecond);
      }
    };
  }
}
