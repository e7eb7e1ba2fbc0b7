package io.mexcbench.corpus;

/** Day statistics of one spot pair. */
final class SpotMiniTickerStream implements Mix.Stream {
  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final CandleWalk candle;
  private long rate;

  SpotMiniTickerStream(Instrument instrument, Dice dice) {
    this.instrument = instrument;
    this.dice = dice;
    candle = new CandleWalk(instrument, dice);
    rate = dice.between(-300, 300);
  }

  @Override
  public byte[] next(long millis) {
    SpotBody.MiniTicker ticker = ticker(millis);
    String channel = "spot@public.miniTicker.v3.api.pb@" + instrument.name() + "@UTC+8";
    return encoder.encode(SpotEnvelope.of(channel, instrument.name(), millis), ticker);
  }

  /** As it is after a trade at this time. */
  SpotBody.MiniTicker ticker(long millis) {
    candle.trade(millis);
    rate += dice.between(-2, 2);
    return new SpotBody.MiniTicker(
        instrument.name(),
        candle.close(),
        DecimalText.trimmed(rate, 4),
        candle.high(),
        candle.low(),
        candle.amount(2),
        candle.volume());
  }
}
