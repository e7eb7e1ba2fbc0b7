package io.mexcbench.regression;

/** The benchmarks that put other people's code beside ours: measured, but never judged. */
public final class Peers {
  private static final String PACKAGE = "io.mexcbench.bench.peer.";

  private Peers() {}

  public static boolean isPeer(BenchmarkKey key) {
    return key.benchmark().startsWith(PACKAGE);
  }
}
