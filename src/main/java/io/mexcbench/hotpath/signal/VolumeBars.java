package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * Builds bars of exactly one quantity each, in the order in which trades come. A trade that is more
 * than a bar has room for is split: the rest begins the next bar, and a great one fills several.
 *
 * <p>A trade whose time is before that of an earlier one is taken, for its quantity was traded, and
 * counted; its time reads as the latest so far, so that bars never overlap in time.
 *
 * <p>One time that is wrong and far ahead would so become that of every trade after it. Who has
 * reason to fear such sets a horizon; but a market that is silent for longer is refused from then
 * on, and so there is none unless it is asked for.
 */
public final class VolumeBars {
  /** A trade that would fill more bars than that is refused: such a one has a wrong quantity. */
  public static final int BARS_OF_A_TRADE_MAX = 10_000;

  private final Bar bar;
  private final long quantityOfBar;
  private final long quantityMax;
  private final long horizonMillis;
  private final BarListener listener;
  private long latestMillis = Long.MIN_VALUE;
  private long untilMillis = Long.MAX_VALUE;
  private long lateTrades;
  private long refusedTrades;

  /**
   * Without a horizon.
   *
   * @param quantityOfBar at the symbol's quantity scale
   */
  public VolumeBars(Symbol symbol, long quantityOfBar, BarListener listener) {
    this(symbol, quantityOfBar, Long.MAX_VALUE, listener);
  }

  /**
   * @param quantityOfBar at the symbol's quantity scale
   * @param horizonMillis how long after the latest trade another may be; any first one is taken
   */
  public VolumeBars(Symbol symbol, long quantityOfBar, long horizonMillis, BarListener listener) {
    if (quantityOfBar <= 0) {
      throw new IllegalArgumentException("quantity must be positive, got " + quantityOfBar);
    }
    if (horizonMillis < 0) {
      throw new IllegalArgumentException("horizon must not be negative, got " + horizonMillis);
    }
    this.quantityOfBar = quantityOfBar;
    this.horizonMillis = horizonMillis;
    this.listener = listener;
    boolean isBounded = quantityOfBar < Long.MAX_VALUE / BARS_OF_A_TRADE_MAX;
    quantityMax = isBounded ? quantityOfBar * BARS_OF_A_TRADE_MAX : Long.MAX_VALUE;
    bar = new Bar(symbol);
  }

  public TradeStatus onTrade(long timeMillis, long price, long quantity) {
    if (price <= 0 || quantity <= 0 || quantity > quantityMax || timeMillis > untilMillis) {
      refusedTrades++;
      return TradeStatus.REFUSED;
    }
    if (timeMillis < latestMillis) {
      lateTrades++;
    } else {
      latestMillis = timeMillis;
      boolean isEndless =
          horizonMillis == Long.MAX_VALUE || timeMillis > Long.MAX_VALUE - horizonMillis;
      untilMillis = isEndless ? Long.MAX_VALUE : timeMillis + horizonMillis;
    }
    long left = quantity;
    for (long room = room(); left >= room; room = quantityOfBar) {
      fill(price, room);
      left -= room;
      listener.onBar(bar);
      bar.reset(latestMillis, latestMillis, price);
    }
    if (left > 0) {
      fill(price, left);
    }
    return TradeStatus.TAKEN;
  }

  private long room() {
    return quantityOfBar - bar.volume();
  }

  private void fill(long price, long quantity) {
    if (bar.tradeCount() == 0) {
      bar.reset(latestMillis, latestMillis, price);
    }
    bar.add(latestMillis, price, quantity);
    bar.setEndMillis(latestMillis);
  }

  /** The bar that is not full, with the trades so far. */
  public Bar current() {
    return bar;
  }

  /** Trades whose time was before that of an earlier one; they are in the bars. */
  public long lateTrades() {
    return lateTrades;
  }

  public long refusedTrades() {
    return refusedTrades;
  }
}
