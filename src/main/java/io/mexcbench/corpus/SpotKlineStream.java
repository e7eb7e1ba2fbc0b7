package io.mexcbench.corpus;

/** One-minute candles of one spot pair; as captured, with a symbol id and a time of creation. */
final class SpotKlineStream implements Mix.Stream {
  private static final String INTERVAL = "Min1";

  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final String symbolId;
  private final CandleWalk candle;

  SpotKlineStream(Instrument instrument, Dice dice) {
    this.instrument = instrument;
    symbolId = HexId.of(dice);
    candle = new CandleWalk(instrument, dice);
  }

  @Override
  public byte[] next(long millis) {
    candle.trade(millis);
    String channel = "spot@public.kline.v3.api.pb@" + instrument.name() + "@" + INTERVAL;
    return encoder.encode(
        new SpotEnvelope(channel, instrument.name(), symbolId, millis, 0),
        new SpotBody.Kline(
            INTERVAL,
            candle.windowStartSeconds(),
            new SpotBody.Candle(candle.open(), candle.close(), candle.high(), candle.low()),
            candle.volume(),
            candle.amount(2),
            candle.windowEndSeconds()));
  }
}
