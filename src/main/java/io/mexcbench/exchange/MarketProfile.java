package io.mexcbench.exchange;

import java.util.Optional;

/**
 * How much happens on the market. In a quiet one each channel has an interval of its own; in a loud
 * one so many pushes a second are shared by all that is subscribed to. The figures are those of
 * recorded markets: Binance's spot BTCUSDT of August 2024 for updates and clumps, MEXC's channel of
 * 10 ms for quotes.
 */
public enum MarketProfile {
  /** Per pair 10 updates of 16 levels, 5 messages of 2 deals, and a quote each interval. */
  CALM(100, 16, 200, 2, 0, 0),
  /** Per pair 10 updates of 60 levels, 10 messages of 6 deals, and a quote each interval. */
  BUSY(100, 60, 100, 6, 0, 0),
  /** 2,466 pushes a second in all, of which 1,131 within 100 ms; updates of 400 levels. */
  PEAK(100, 400, 100, 17, 2_466, 1_131),
  /** Ten times as many; each second an update of 1,000 levels. */
  STRESS(100, 400, 100, 17, 24_660, 11_310);

  private static final int LEVELS_WIDE = 1_000;
  private static final double MILLIS_PER_SECOND = 1_000;

  /** The shorter of the two intervals that the exchange has for quotes. */
  private static final long QUOTE_MILLIS = 10;

  private final long depthMillis;
  private final int depthLevels;
  private final long dealsMillis;
  private final int deals;
  private final int perSecond;
  private final int clump;

  MarketProfile(
      long depthMillis, int depthLevels, long dealsMillis, int deals, int perSecond, int clump) {
    this.depthMillis = depthMillis;
    this.depthLevels = depthLevels;
    this.dealsMillis = dealsMillis;
    this.deals = deals;
    this.perSecond = perSecond;
    this.clump = clump;
  }

  long depthMillis() {
    return depthMillis;
  }

  long dealsMillis() {
    return dealsMillis;
  }

  /** Deals in one message. */
  int deals() {
    return deals;
  }

  /** Levels of one update; {@code isFirst} is true of the first of all pairs in a second. */
  int levels(boolean isFirst) {
    return this == STRESS && isFirst ? LEVELS_WIDE : depthLevels;
  }

  /** The rhythm of all pushes together; empty if each channel has its own. */
  Optional<Rhythm> shared() {
    return perSecond == 0 ? Optional.empty() : Optional.of(Rhythm.clumped(perSecond, clump));
  }

  /** Pushes a second of depth, quotes and deals that each of so many pairs has. */
  public double pushesPerSecondOfPair(int pairs) {
    if (perSecond > 0) {
      return (double) perSecond / pairs;
    }
    return MILLIS_PER_SECOND / depthMillis
        + MILLIS_PER_SECOND / dealsMillis
        + MILLIS_PER_SECOND / QUOTE_MILLIS;
  }
}
