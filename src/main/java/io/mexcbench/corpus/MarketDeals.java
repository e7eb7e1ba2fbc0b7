package io.mexcbench.corpus;

import java.util.ArrayList;
import java.util.List;

/** Deals that hit the best prices; bursts run in one direction. */
final class MarketDeals {
  private static final int TURN_PERCENT = 15;
  private static final long SPREAD_MILLIS = 100;

  private final Instrument instrument;
  private final Dice dice;
  private List<SpotBody.Deal> last = List.of();
  private long tradeId;

  MarketDeals(Instrument instrument, Dice dice) {
    this.instrument = instrument;
    this.dice = dice;
    tradeId = 731_000_000_000_000_000L + dice.between(0, 999_999_999_999L);
  }

  List<SpotBody.Deal> last() {
    return last;
  }

  void trade(int count, long bidTicks, long askTicks, long millis) {
    List<SpotBody.Deal> made = new ArrayList<>(count);
    int side = (int) dice.between(1, 2);
    for (int i = 0; i < count; i++) {
      side = dice.percent(TURN_PERCENT) ? 3 - side : side;
      long ageMillis = SPREAD_MILLIS * (count - i) / count;
      made.add(deal(side, side == 1 ? askTicks : bidTicks, millis - ageMillis));
    }
    last = List.copyOf(made);
  }

  private SpotBody.Deal deal(int side, long ticks, long timeMillis) {
    long first = tradeId;
    tradeId += 2;
    return new SpotBody.Deal(
        instrument.price(ticks),
        instrument.quantity(instrument.drawQuantity(dice)),
        side,
        timeMillis,
        first + "X0_" + (first + 1) + "X0");
  }
}
