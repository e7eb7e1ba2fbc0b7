package io.mexcbench.hotpath.market;

import java.util.List;

/** A candle; a null counts as absent. */
final class FuturesKlineBody implements QuickBody {
  /** In the order of delivery, but for the last two, which are no numbers. */
  private static final List<String> NAMES =
      List.of("t", "o", "c", "h", "l", "a", "q", "ro", "rc", "rh", "rl", "interval", "symbol");

  private static final ByteKeyTable KEYS = new ByteKeyTable(NAMES.subList(0, NAMES.size() - 1));

  /** In the order of the keys. */
  private static final KlineField[] FIELDS = {
    KlineField.WINDOW_START_SECONDS,
    KlineField.OPEN,
    KlineField.CLOSE,
    KlineField.HIGH,
    KlineField.LOW,
    KlineField.AMOUNT,
    KlineField.VOLUME,
    KlineField.REAL_OPEN,
    KlineField.REAL_CLOSE,
    KlineField.REAL_HIGH,
    KlineField.REAL_LOW
  };

  private final KeyOrder order = new KeyOrder(NAMES);
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
  public int read(QuickReader in, byte[] bytes, int at, Symbol symbol) {
    if (bytes[at] != '{') {
      return QuickReader.NONE;
    }
    kline.reset(symbol);
    int key = KeyOrder.NONE;
    int next = at;
    do {
      next++;
      key = in.hasRoom(next) ? order.find(bytes, next, in.to(), key) : KeyOrder.NONE;
      next =
          key == KeyOrder.NONE
              ? in.memberEnd(bytes, next)
              : member(in, bytes, next + order.length(key), key);
    } while (next != QuickReader.NONE && bytes[next] == ',');
    boolean isWhole = next != QuickReader.NONE && bytes[next] == '}' && kline.hasPrices();
    return isWhole ? next + 1 : QuickReader.NONE;
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    kline.setSendTimeMillis(envelope.sendTimeMillis());
    listener.onKline(kline);
    return true;
  }

  private int member(QuickReader in, byte[] bytes, int at, int key) {
    if (key == FIELDS.length) {
      int end = in.stringEnd(bytes, at);
      if (end != QuickReader.NONE) {
        kline.setInterval(KlineInterval.of(bytes, at + 1, end - 1));
      }
      return end;
    }
    if (key > FIELDS.length) {
      return in.valueEnd(bytes, at);
    }
    KlineField field = FIELDS[key];
    long number = in.truncated(bytes, at, field.kind().scaleOf(kline.symbol()));
    if (number != DecimalParser.FAILED) {
      kline.set(field, number);
      return in.end();
    }
    return QuickReader.isNull(bytes, at) ? QuickReader.nullEnd(at) : QuickReader.NONE;
  }
}
