package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The imbalance strategy from the whole past: the oracle of the incremental one. */
public final class NaiveImbalance extends NaiveStrategy {
  private final ImbalanceRules rules;

  /** Whether each usable tick pressed, relaxed or did neither. */
  private final List<Wish> marks = new ArrayList<>();

  public NaiveImbalance(
      Symbol symbol, ImbalanceRules rules, OrderRules orderRules, IntentListener listener) {
    super(symbol, orderRules, Reason.BUYING_PRESSURE, Reason.PRESSURE_GONE, listener);
    this.rules = rules;
  }

  @Override
  Wish wish(List<Tick> ticks) {
    if (ticks.size() < rules.period()) {
      return Wish.WARMING_UP;
    }
    double[] imbalances = ticks.stream().mapToDouble(NaiveImbalance::imbalance).toArray();
    double average = Textbook.lastExponentialAverage(imbalances, rules.period());
    Wish mark = mark(average, ticks.get(ticks.size() - 1));
    marks.add(mark);
    if (mark != Wish.BUY) {
      return mark;
    }
    List<Wish> wave = marks.subList(marks.lastIndexOf(Wish.SELL) + 1, marks.size() - 1);
    return wave.contains(Wish.BUY) ? Wish.NOTHING : Wish.BUY;
  }

  @Override
  public void onMarketLost() {
    super.onMarketLost();
    marks.clear();
  }

  private Wish mark(double average, Tick tick) {
    if (average <= rules.exit()) {
      return Wish.SELL;
    }
    boolean isPressing =
        average >= rules.entry()
            && tick.ask() - tick.bid() <= rules.maxSpread()
            && microprice(tick).subtract(middle(tick)).doubleValue() >= rules.edge();
    return isPressing ? Wish.BUY : Wish.NOTHING;
  }

  private static double imbalance(Tick tick) {
    BigDecimal difference = BigDecimal.valueOf(tick.bidQuantity() - tick.askQuantity());
    return difference.divide(quantity(tick), MathContext.DECIMAL128).doubleValue();
  }

  private static BigDecimal microprice(Tick tick) {
    BigDecimal bidPart = BigDecimal.valueOf(tick.bid() * tick.askQuantity());
    BigDecimal askPart = BigDecimal.valueOf(tick.ask() * tick.bidQuantity());
    return bidPart.add(askPart).divide(quantity(tick), MathContext.DECIMAL128);
  }

  private static BigDecimal quantity(Tick tick) {
    return BigDecimal.valueOf(tick.bidQuantity() + tick.askQuantity());
  }

  private static BigDecimal middle(Tick tick) {
    return BigDecimal.valueOf(tick.bid() + tick.ask()).divide(BigDecimal.valueOf(2));
  }
}
