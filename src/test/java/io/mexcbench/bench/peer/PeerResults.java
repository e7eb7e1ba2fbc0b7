package io.mexcbench.bench.peer;

/** Nobody is timed who does not give the right result. */
final class PeerResults {
  private PeerResults() {}

  static void requireEqual(String contestant, long expected, long actual) {
    if (actual != expected) {
      throw new IllegalStateException(
          contestant + " gives " + actual + " instead of " + expected + ": nothing is timed");
    }
  }
}
