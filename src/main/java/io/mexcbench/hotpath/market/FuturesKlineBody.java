package io.mexcbench.hotpath.market;

import java.util.List;

/** A candle; a null counts as absent. */
final class FuturesKlineBody implements FuturesBody {
  private static final ByteKeyTable KEYS =
      new ByteKeyTable(
          List.of("t", "o", "c", "h", "l", "q", "a", "ro", "rc", "rh", "rl", "interval"));

  /** In the order of the keys. */
  private static final KlineField[] FIELDS = {
    KlineField.WINDOW_START_SECONDS,
    KlineField.OPEN,
    KlineField.CLOSE,
    KlineField.HIGH,
    KlineField.LOW,
    KlineField.VOLUME,
    KlineField.AMOUNT,
    KlineField.REAL_OPEN,
    KlineField.REAL_CLOSE,
    KlineField.REAL_HIGH,
    KlineField.REAL_LOW
  };

  private final Kline kline;

  FuturesKlineBody(Symbol any) {
    kline = new Kline(any);
  }

  @Override
  public boolean needsSymbol() {
    return true;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    kline.reset(symbol);
    in.beginObject();
    while (in.nextKey()) {
      int key = in.textIn(KEYS);
      if (key == ByteKeyTable.ABSENT) {
        in.skipValue();
      } else if (key == FIELDS.length) {
        in.string();
        kline.setInterval(KlineInterval.of(in.bytes(), in.textFrom(), in.textTo()));
      } else if (!in.skipsNull()) {
        kline.set(FIELDS[key], in.truncated(FIELDS[key].kind().scaleOf(symbol)));
      }
    }
    in.require(kline.hasPrices());
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    kline.setSendTimeMillis(envelope.sendTimeMillis());
    listener.onKline(kline);
    return true;
  }
}
