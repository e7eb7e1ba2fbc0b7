package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The moving average cross from the whole past: the oracle of the incremental strategy. */
public final class NaiveCross extends NaiveStrategy {
  private final int fastPeriod;
  private final int slowPeriod;
  private final double band;

  /** Of every usable tick since the slow average is defined. */
  private final List<Double> gaps = new ArrayList<>();

  public NaiveCross(
      Symbol symbol,
      int fastPeriod,
      int slowPeriod,
      double band,
      OrderRules rules,
      IntentListener listener) {
    super(symbol, rules, Reason.CROSSED_ABOVE, Reason.CROSSED_BELOW, listener);
    this.fastPeriod = fastPeriod;
    this.slowPeriod = slowPeriod;
    this.band = band;
  }

  @Override
  Wish wish(List<Tick> ticks) {
    if (ticks.size() < slowPeriod) {
      gaps.clear();
      return Wish.WARMING_UP;
    }
    double[] middles =
        ticks.stream().mapToDouble(tick -> (tick.bid() + tick.ask()) / 2.0).toArray();
    gaps.add(
        Textbook.lastExponentialAverage(middles, fastPeriod)
            - Textbook.lastExponentialAverage(middles, slowPeriod));
    List<Double> clear = gaps.stream().filter(gap -> Math.abs(gap) > band).toList();
    if (clear.isEmpty()) {
      return Wish.NOTHING;
    }
    if (clear.get(clear.size() - 1) < 0) {
      return Wish.SELL;
    }
    boolean isNow = Math.abs(gaps.get(gaps.size() - 1)) > band;
    boolean wasBelow = clear.size() > 1 && clear.get(clear.size() - 2) < 0;
    return isNow && wasBelow ? Wish.BUY : Wish.NOTHING;
  }
}
