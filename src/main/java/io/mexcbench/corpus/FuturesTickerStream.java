package io.mexcbench.corpus;

import java.util.StringJoiner;

/** Day statistics of one contract, keys in the order of delivery; some rates are null. */
final class FuturesTickerStream implements Mix.Stream {
  private final FuturesJsonEncoder encoder = new FuturesJsonEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final CandleWalk day;
  private long last;
  private long openInterest;

  FuturesTickerStream(Instrument instrument, Dice dice) {
    this.instrument = instrument;
    this.dice = dice;
    day = new CandleWalk(instrument, dice);
    last = instrument.startTicks();
    openInterest = dice.between(1_000_000, 600_000_000);
  }

  @Override
  public byte[] next(long millis) {
    day.trade(millis);
    last += dice.between(-3, 3) + (instrument.startTicks() - last) / 100;
    openInterest += dice.between(-500, 500);
    String data = prices() + volumes(millis) + rates();
    return encoder.push(instrument.name(), "push.ticker", data, millis);
  }

  private String prices() {
    return "{\"symbol\":\""
        + instrument.name()
        + "\",\"lastPrice\":"
        + instrument.price(last)
        + ",\"riseFallRate\":"
        + rate()
        + ",\"fairPrice\":"
        + instrument.price(last + dice.between(-9, 9))
        + ",\"indexPrice\":"
        + instrument.price(last + dice.between(-9, 9));
  }

  private String volumes(long millis) {
    long start = instrument.startTicks();
    return ",\"volume24\":"
        + (300_000_000 + day.volumeUnits())
        + ",\"amount24\":"
        + DecimalText.trimmed(dice.between(1_000_000_000, 9_999_999_999_999L), 4)
        + ",\"maxBidPrice\":"
        + instrument.price(start + start / 10)
        + ",\"minAskPrice\":"
        + instrument.price(start - start / 10)
        + ",\"lower24Price\":"
        + day.low()
        + ",\"high24Price\":"
        + day.high()
        + ",\"timestamp\":"
        + millis
        + ",\"bid1\":"
        + instrument.price(last - 1)
        + ",\"ask1\":"
        + instrument.price(last);
  }

  private String rates() {
    StringJoiner six = new StringJoiner(",", "[", "]");
    for (int i = 0; i < 6; i++) {
      six.add(dice.percent(3) ? "null" : rate());
    }
    return ",\"holdVol\":"
        + openInterest
        + ",\"riseFallValue\":"
        + instrument.price(dice.between(-500, 500))
        + ",\"fundingRate\":"
        + DecimalText.trimmed(dice.between(-100, 100), 6)
        + ",\"zone\":\"UTC+8\",\"riseFallRates\":"
        + six
        + ",\"riseFallRatesOfTimezone\":["
        + rate()
        + ","
        + rate()
        + ","
        + rate()
        + "]}";
  }

  private String rate() {
    return DecimalText.padded(dice.between(-3000, 3000), 4);
  }
}
