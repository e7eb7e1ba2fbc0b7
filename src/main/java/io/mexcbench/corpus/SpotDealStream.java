package io.mexcbench.corpus;

import java.util.ArrayList;
import java.util.List;

/** Trades of one spot pair, those of 100 ms in one message; bursts run in one direction. */
final class SpotDealStream implements Mix.Stream {
  private static final String EVENT = "spot@public.aggre.deals.v3.api.pb@100ms";

  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final Drawn dealsPerMessage;
  private long ticks;
  private long tradeId;

  SpotDealStream(Instrument instrument, Drawn dealsPerMessage, Dice dice) {
    this.instrument = instrument;
    this.dealsPerMessage = dealsPerMessage;
    this.dice = dice;
    ticks = instrument.startTicks();
    tradeId = 731_000_000_000_000_000L + dice.between(0, 999_999_999_999L);
  }

  @Override
  public byte[] next(long millis) {
    int count = dealsPerMessage.next();
    int side = (int) dice.between(1, 2);
    long timeMillis = millis - 100;
    List<SpotBody.Deal> deals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      side = dice.percent(15) ? 3 - side : side;
      ticks += dice.percent(20) ? (side == 1 ? 1 : -1) * dice.between(1, 3) : 0;
      timeMillis = Math.min(millis - 2, timeMillis + dice.between(0, Math.max(1, 150 / count)));
      deals.add(deal(side, timeMillis));
    }
    String channel = EVENT + "@" + instrument.name();
    return encoder.encode(
        SpotEnvelope.of(channel, instrument.name(), millis), new SpotBody.Deals(deals, EVENT));
  }

  private SpotBody.Deal deal(int side, long timeMillis) {
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
