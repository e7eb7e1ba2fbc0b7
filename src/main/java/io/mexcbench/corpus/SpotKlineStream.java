package io.mexcbench.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Candles of one spot pair; as captured, with a symbol id and a time of creation. */
final class SpotKlineStream implements Mix.Stream {
  /**
   * What the channel calls them, to how long they are; weeks and months begin at days of their own.
   */
  static final Map<String, Long> INTERVALS = intervals();

  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final String interval;
  private final String symbolId;
  private final CandleWalk candle;

  /** Those of a minute. */
  SpotKlineStream(Instrument instrument, Dice dice) {
    this(instrument, dice, "Min1");
  }

  SpotKlineStream(Instrument instrument, Dice dice, String interval) {
    this.instrument = instrument;
    this.interval = interval;
    symbolId = HexId.of(dice);
    candle = new CandleWalk(instrument, dice, INTERVALS.get(interval));
  }

  private static Map<String, Long> intervals() {
    Map<String, Long> intervals = new LinkedHashMap<>();
    intervals.put("Min1", CandleWalk.WINDOW_MILLIS);
    intervals.put("Min5", 5 * CandleWalk.WINDOW_MILLIS);
    intervals.put("Min15", 15 * CandleWalk.WINDOW_MILLIS);
    intervals.put("Min30", 30 * CandleWalk.WINDOW_MILLIS);
    intervals.put("Min60", 60 * CandleWalk.WINDOW_MILLIS);
    intervals.put("Hour4", 240 * CandleWalk.WINDOW_MILLIS);
    intervals.put("Hour8", 480 * CandleWalk.WINDOW_MILLIS);
    intervals.put("Day1", 1_440 * CandleWalk.WINDOW_MILLIS);
    return Collections.unmodifiableMap(intervals);
  }

  @Override
  public byte[] next(long millis) {
    candle.trade(millis);
    String channel = "spot@public.kline.v3.api.pb@" + instrument.name() + "@" + interval;
    return encoder.encode(
        new SpotEnvelope(channel, instrument.name(), symbolId, millis, 0),
        new SpotBody.Kline(
            interval,
            candle.windowStartSeconds(),
            new SpotBody.Candle(candle.open(), candle.close(), candle.high(), candle.low()),
            candle.volume(),
            candle.amount(2),
            candle.windowEndSeconds()));
  }
}
