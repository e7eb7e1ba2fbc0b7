package io.mexcbench.hotpath.market;

/** A candle. Mind the order of its prices: open, close, high, low. */
final class KlineBody implements SpotBody {
  private static final int INTERVAL = WireReader.delimitedTag(1);
  private static final int WINDOW_START = WireReader.varintTag(2);
  private static final int WINDOW_END = WireReader.varintTag(9);
  private static final int FIRST_NUMBER = 3;

  /** The fields that are text, from number 3 on. */
  private static final KlineField[] NUMBERS = {
    KlineField.OPEN,
    KlineField.CLOSE,
    KlineField.HIGH,
    KlineField.LOW,
    KlineField.VOLUME,
    KlineField.AMOUNT
  };

  private final Kline kline;

  KlineBody(Symbol any) {
    kline = new Kline(any);
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    kline.reset(symbol);
    while (in.hasMore()) {
      int tag = in.tag();
      int number = (tag >>> 3) - FIRST_NUMBER;
      if (tag == INTERVAL) {
        in.text();
        kline.setInterval(KlineInterval.of(in.bytes(), in.textFrom(), in.textTo()));
      } else if (tag == WINDOW_START) {
        kline.set(KlineField.WINDOW_START_SECONDS, in.varint());
      } else if (tag == WINDOW_END) {
        kline.set(KlineField.WINDOW_END_SECONDS, in.varint());
      } else if (number >= 0 && number < NUMBERS.length && WireReader.isDelimited(tag)) {
        KlineField field = NUMBERS[number];
        kline.set(field, in.truncated(field.kind().scaleOf(symbol)));
      } else {
        in.skip(tag);
      }
    }
    in.require(kline.hasPrices());
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    kline.setSendTimeMillis(sendTimeMillis);
    listener.onKline(kline);
  }
}
