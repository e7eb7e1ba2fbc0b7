package io.mexcbench.load.pace;

/** When things are to be sent: times that depend on nothing that happens meanwhile. */
public sealed interface Schedule permits ConstantRate, PoissonRate, Bursts, RateRamp {
  double NANOS_PER_SECOND = 1e9;

  /** Its times from the first one on; calls do not disturb each other. */
  Arrivals arrivals();

  private static boolean isRate(double perSecond) {
    return perSecond > 0 && perSecond <= NANOS_PER_SECOND;
  }

  /** Gives back a rate that can be kept. */
  static double requireRate(double perSecond) {
    if (!isRate(perSecond)) {
      throw new IllegalArgumentException(
          "a rate must be above 0 and at most a thousand million a second, got " + perSecond);
    }
    return perSecond;
  }
}
