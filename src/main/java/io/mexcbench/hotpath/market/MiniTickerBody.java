package io.mexcbench.hotpath.market;

/** A day's summary. Its "volume" is the turnover and its "quantity" the volume. */
final class MiniTickerBody implements SpotBody {
  private static final int FIRST_NUMBER = 2;

  /** From field number 2 on. */
  private static final TickerField[] NUMBERS = {
    TickerField.LAST_PRICE,
    TickerField.CHANGE_RATE,
    TickerField.ZONED_CHANGE_RATE,
    TickerField.HIGH_PRICE,
    TickerField.LOW_PRICE,
    TickerField.AMOUNT,
    TickerField.VOLUME,
    TickerField.LAST_CLOSE_CHANGE_RATE,
    TickerField.LAST_CLOSE_ZONED_CHANGE_RATE,
    TickerField.LAST_CLOSE_HIGH_PRICE,
    TickerField.LAST_CLOSE_LOW_PRICE
  };

  private final Ticker ticker;

  MiniTickerBody(Symbol any) {
    ticker = new Ticker(any);
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    ticker.reset(symbol);
    while (in.hasMore()) {
      int tag = in.tag();
      int number = (tag >>> 3) - FIRST_NUMBER;
      if (number >= 0 && number < NUMBERS.length && WireReader.isDelimited(tag)) {
        TickerField field = NUMBERS[number];
        ticker.set(field, in.truncated(field.kind().scaleOf(symbol)));
      } else {
        in.skip(tag);
      }
    }
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    ticker.setSendTimeMillis(sendTimeMillis);
    listener.onMiniTicker(ticker);
  }
}
