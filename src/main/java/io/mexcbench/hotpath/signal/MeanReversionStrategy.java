package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * Buys when Wilder's relative strength index has fallen below a bound and turns up again, and sells
 * what it holds while the index is at its mean, or at whatever the exit is.
 *
 * <pre>
 *   exit   ------------------------------ REVERTED
 *                                    x  x
 *   lower  --x-----------------x--x------
 *               x        x
 *                  x  x  OVERSOLD, once: rises by the turn
 * </pre>
 *
 * <p>The signal comes from bars, not from quotes: the index weighs moves over equal stretches, and
 * of quotes it would weigh how often they are sent and the bounce between bid and ask. Prices come
 * from the last quote before. Bars are the caller's, by time or by volume.
 *
 * <p>One signal a dip: after it the index must rise to the bound and fall below it before there is
 * another.
 */
public final class MeanReversionStrategy extends DeskStrategy {
  private enum Phase {
    WAITING,
    FALLEN,
    SIGNALLED
  }

  private final ReversionRules rules;
  private final RelativeStrengthIndex index;
  private final BestPrices prices = new BestPrices();
  private Phase phase = Phase.WAITING;
  private double lowest;

  public MeanReversionStrategy(
      Symbol symbol, ReversionRules rules, OrderRules orderRules, IntentListener listener) {
    super(new OrderDesk(symbol, orderRules, listener));
    this.rules = rules;
    index = new RelativeStrengthIndex(rules.period());
  }

  @Override
  public Decision onQuote(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    if (!BestPrices.isUsable(bestBid, bidQuantity, bestAsk, askQuantity)) {
      prices.forget();
      return Decision.NO_MARKET;
    }
    prices.set(eventTimeMillis, bestBid, bestAsk);
    return Decision.NO_SIGNAL;
  }

  @Override
  public Decision onBar(Bar bar) {
    index.update(UnsignedDouble.of(bar.close()));
    if (!index.isReady()) {
      return Decision.WARMING_UP;
    }
    double value = index.value();
    boolean turns = phase == Phase.FALLEN && value >= lowest + rules.turn();
    follow(value, turns);
    if (value >= rules.exit()) {
      return order(Reason.REVERTED, bar.endMillis());
    }
    return turns ? order(Reason.OVERSOLD, bar.endMillis()) : Decision.NO_SIGNAL;
  }

  private void follow(double value, boolean turns) {
    if (value >= rules.lower()) {
      phase = Phase.WAITING;
    } else if (turns) {
      phase = Phase.SIGNALLED;
    } else if (phase == Phase.WAITING) {
      phase = Phase.FALLEN;
      lowest = value;
    } else {
      lowest = Math.min(lowest, value);
    }
  }

  private Decision order(Reason reason, long barEndMillis) {
    if (!prices.isKnown()) {
      return Decision.NO_MARKET;
    }
    long priceTimeMillis = prices.timeMillis();
    if (priceTimeMillis < desk.freshFrom(barEndMillis)) {
      return Decision.STALE;
    }
    return desk.order(reason, barEndMillis, priceTimeMillis, prices.bestBid(), prices.bestAsk());
  }

  /**
   * The index goes on: bars are made of trades, and whoever has lost those makes a new strategy.
   */
  @Override
  public void onMarketLost() {
    prices.forget();
  }
}
