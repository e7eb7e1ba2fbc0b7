package io.mexcbench.corpus;

/** One-minute candles of one contract, keys in the order of delivery. */
final class FuturesKlineStream implements Mix.Stream {
  private final FuturesJsonEncoder encoder = new FuturesJsonEncoder();
  private final Instrument instrument;
  private final CandleWalk candle;

  FuturesKlineStream(Instrument instrument, Dice dice) {
    this.instrument = instrument;
    candle = new CandleWalk(instrument, dice);
  }

  @Override
  public byte[] next(long millis) {
    candle.trade(millis);
    String data =
        "{\"symbol\":\""
            + instrument.name()
            + "\",\"interval\":\"Min1\",\"t\":"
            + candle.windowStartSeconds()
            + prices("o", "c", "h", "l")
            + ",\"a\":"
            + candle.amount(4)
            + ",\"q\":"
            + candle.volume()
            + prices("ro", "rc", "rh", "rl")
            + "}";
    return encoder.push(instrument.name(), "push.kline", data, millis);
  }

  private String prices(String open, String close, String high, String low) {
    return field(open, candle.open())
        + field(close, candle.close())
        + field(high, candle.high())
        + field(low, candle.low());
  }

  private static String field(String name, String value) {
    return ",\"" + name + "\":" + value;
  }
}
