package io.mexcbench.load.live;

/** In which way a system gave way, the worst that was seen. */
public enum FailureMode {
  NONE("it kept up"),
  SLOW("it kept up, but answers took longer than they may"),
  CONFLATING("the market's queue was full, so messages were merged or replaced"),
  BACKED_UP("the engine did not read as fast as was sent, and the exchange dropped messages"),
  DISCONNECTED("connections were lost"),
  UNBOUNDED("something without a bound took in what was not worked on");

  private final String words;

  FailureMode(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static FailureMode of(LiveTotals totals, boolean isSlow) {
    if (totals.lostConnections() > 0) {
      return DISCONNECTED;
    }
    if (totals.dropped() > 0) {
      return BACKED_UP;
    }
    if (totals.conflated() > 0) {
      return CONFLATING;
    }
    return isSlow ? SLOW : NONE;
  }
}
