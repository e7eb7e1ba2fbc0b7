package io.mexcbench.load.synthetic;

import java.util.function.DoubleUnaryOperator;

/**
 * What the theory of queues says of the time in the system, for arrivals by chance. Times are in
 * seconds, rates per second.
 */
public final class QueueTheory {
  private QueueTheory() {}

  /** The rate at which so many (0.01 for the 99th percentile) take longer than a time. */
  public static double capacity(DoubleUnaryOperator shareSlower, double share, double highest) {
    double low = 0;
    double high = highest;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (shareSlower.applyAsDouble(middle) > share) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** M/M/1: the time in the system is exponential. */
  public static double exponentialServer(double rate, double served, double seconds) {
    return rate >= served ? 1 : Math.exp(-(served - rate) * seconds);
  }

  /** M/M/2, for a rate that is not that of one server. */
  public static double twoExponentialServers(double rate, double served, double seconds) {
    double load = rate / served;
    if (load >= 2) {
      return 1;
    }
    // Erlang C for two servers.
    double waits = load * load / (2 + load);
    double spare = 1 - load;
    return Math.exp(-served * seconds)
        * (1 + waits * (1 - Math.exp(-served * seconds * spare)) / spare);
  }

  /** M/D/1, after Erlang 1909. */
  public static double constantServer(double rate, double serviceSeconds, double seconds) {
    double load = rate * serviceSeconds;
    double waited = seconds - serviceSeconds;
    if (load >= 1) {
      return 1;
    }
    double sum = 0;
    for (int k = 0; k <= (int) Math.floor(waited / serviceSeconds + 1e-9); k++) {
      double x = rate * (k * serviceSeconds - waited);
      double term = Math.exp(-x);
      for (int i = 1; i <= k; i++) {
        term *= x / i;
      }
      sum += term;
    }
    return 1 - (1 - load) * sum;
  }

  /** M/M/1/K: the share that is turned away. */
  public static double turnedAway(double rate, double served, int bound) {
    double load = rate / served;
    return load == 1
        ? 1.0 / (bound + 1)
        : (1 - load) * Math.pow(load, bound) / (1 - Math.pow(load, bound + 1));
  }
}
