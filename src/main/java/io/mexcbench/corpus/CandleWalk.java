package io.mexcbench.corpus;

/** A candle that grows by trades until its window ends and the next one opens. */
final class CandleWalk {
  static final long WINDOW_MILLIS = 60_000;
  private static final long REACH_PER_PRICE = 20_000;

  private final Instrument instrument;
  private final Dice dice;
  private final long windowMillis;
  private final long reach;
  private long window = -1;
  private long open;
  private long close;
  private long high;
  private long low;
  private long volume;
  private double amount;

  /** One of a minute. */
  CandleWalk(Instrument instrument, Dice dice) {
    this(instrument, dice, WINDOW_MILLIS);
  }

  CandleWalk(Instrument instrument, Dice dice, long windowMillis) {
    this.windowMillis = windowMillis;
    this.instrument = instrument;
    this.dice = dice;
    reach = Math.max(1, instrument.startTicks() / REACH_PER_PRICE);
    close = instrument.startTicks();
  }

  /** Trades at this time. */
  void trade(long millis) {
    long drift = (instrument.startTicks() - close) / (20 * reach);
    close += dice.between(-reach, reach) + drift;
    if (millis / windowMillis != window) {
      window = millis / windowMillis;
      open = close;
      high = close;
      low = close;
      volume = 0;
      amount = 0;
    }
    high = Math.max(high, close);
    low = Math.min(low, close);
    long quantity = instrument.drawQuantity(dice);
    volume += quantity;
    amount += (double) quantity * close;
  }

  long windowStartSeconds() {
    return window * windowMillis / 1000;
  }

  long windowEndSeconds() {
    return (window + 1) * windowMillis / 1000;
  }

  String open() {
    return instrument.price(open);
  }

  String close() {
    return instrument.price(close);
  }

  String high() {
    return instrument.price(high);
  }

  String low() {
    return instrument.price(low);
  }

  long volumeUnits() {
    return volume;
  }

  String volume() {
    return instrument.quantity(volume);
  }

  /** Turnover in the quote currency with this many decimal places. */
  String amount(int decimals) {
    double units = amount * instrument.tickUnits();
    int scale = instrument.symbol().priceScale() + instrument.symbol().quantityScale();
    for (int i = scale; i > decimals; i--) {
      units /= 10;
    }
    return DecimalText.trimmed((long) units, Math.min(scale, decimals));
  }
}
