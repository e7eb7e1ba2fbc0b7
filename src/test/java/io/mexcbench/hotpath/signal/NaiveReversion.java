package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The mean reversion from the whole past: the oracle of the incremental strategy. */
public final class NaiveReversion extends NaiveStrategy {
  private final ReversionRules reversion;
  private final List<Double> closes = new ArrayList<>();

  /** Of every bar since the index is defined. */
  private final List<Double> indices = new ArrayList<>();

  private Optional<Tick> last = Optional.empty();

  public NaiveReversion(
      Symbol symbol, ReversionRules reversion, OrderRules rules, IntentListener listener) {
    super(symbol, rules, Reason.OVERSOLD, Reason.REVERTED, listener);
    this.reversion = reversion;
  }

  @Override
  public Decision onQuote(long timeMillis, long bid, long bidQuantity, long ask, long askQuantity) {
    last =
        Optional.of(new Tick(timeMillis, bid, bidQuantity, ask, askQuantity))
            .filter(NaiveStrategy::isMarket);
    return last.isPresent() ? Decision.NO_SIGNAL : Decision.NO_MARKET;
  }

  @Override
  public Decision onBar(Bar bar) {
    return onClose(bar.endMillis(), bar.close());
  }

  public Decision onClose(long endMillis, long close) {
    closes.add((double) close);
    Wish wish = wish(List.of());
    if (wish == Wish.BUY || wish == Wish.SELL) {
      if (last.isEmpty()) {
        return Decision.NO_MARKET;
      }
      if (endMillis - last.get().timeMillis() > rules().maxAgeMillis()) {
        return Decision.STALE;
      }
    }
    return decide(wish, endMillis, last.orElse(Tick.at(0, 2)));
  }

  @Override
  Wish wish(List<Tick> unused) {
    if (closes.size() <= reversion.period()) {
      return Wish.WARMING_UP;
    }
    indices.add(lastIndex());
    double[] index = indices.stream().mapToDouble(each -> each).toArray();
    int now = index.length - 1;
    if (index[now] >= reversion.exit()) {
      return Wish.SELL;
    }
    int from = now;
    while (from > 0 && index[from - 1] < reversion.lower()) {
      from--;
    }
    return firstTurn(index, from) == now ? Wish.BUY : Wish.NOTHING;
  }

  /** As Wilder's book tells to work it out by hand, from the first close on. */
  private double lastIndex() {
    int period = reversion.period();
    double gain = 0;
    double loss = 0;
    for (int i = 1; i < closes.size(); i++) {
      double change = closes.get(i) - closes.get(i - 1);
      double kept = i <= period ? period : period - 1;
      gain = (gain * kept + Math.max(change, 0)) / period;
      loss = (loss * kept + Math.max(-change, 0)) / period;
    }
    return 100 - 100 / (1 + gain / loss);
  }

  /** The first bar of a dip that lies a turn above all before it in the dip; -1 for none. */
  private int firstTurn(double[] index, int from) {
    for (int i = from + 1; i < index.length; i++) {
      double lowest = Arrays.stream(index, from, i).min().orElseThrow();
      if (index[i] >= lowest + reversion.turn()) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void onMarketLost() {
    last = Optional.empty();
  }
}
