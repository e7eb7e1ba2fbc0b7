package io.mexcbench.corpus;

import java.util.ArrayList;
import java.util.List;

/** Trades of one contract, nearly always one to a message. */
final class FuturesDealStream implements Mix.Stream {
  private static final Quantiles DEALS = Quantiles.of(0, 1, .8, 1, .95, 3, .99, 8, 1, 40);

  private final FuturesJsonEncoder encoder = new FuturesJsonEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final int[] dealsPerMessage;
  private int next;
  private long ticks;
  private long tradeId;

  FuturesDealStream(Instrument instrument, int count, Dice dice) {
    this.instrument = instrument;
    this.dice = dice;
    dealsPerMessage = DEALS.stratified(count, dice);
    ticks = instrument.startTicks();
    tradeId = 16_000_000_000L + dice.between(0, 999_999_999L);
  }

  @Override
  public byte[] next(long millis) {
    int count = dealsPerMessage[next++];
    List<FuturesJsonEncoder.Deal> deals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ticks += dice.percent(40) ? dice.between(-2, 2) : 0;
      deals.add(
          new FuturesJsonEncoder.Deal(
              instrument.price(ticks),
              instrument.quantity(instrument.drawQuantity(dice)),
              (int) dice.between(1, 2),
              (int) dice.between(1, 3),
              (int) dice.between(1, 2),
              millis - dice.between(0, 9),
              Long.toString(++tradeId)));
    }
    return encoder.deals(instrument.name(), deals, millis);
  }
}
