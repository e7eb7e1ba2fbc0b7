package io.mexcbench.hotpath.market;

import java.util.Arrays;
import java.util.Objects;

/**
 * One candle. Digits beyond a scale are cut off, towards zero. Decoders own and reuse one instance,
 * valid only during the callback.
 */
// An array by ordinal is what an EnumMap is, without its boxed values.
@SuppressWarnings("EnumOrdinal")
public final class Kline {
  private static final int FIELD_COUNT = KlineField.values().length;

  private Symbol symbol;
  private KlineInterval interval = KlineInterval.OTHER;
  private long sendTimeMillis;
  private final long[] values = new long[FIELD_COUNT];
  private int present;

  public Kline(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
  }

  /** Starts a candle without any field. */
  public void reset(Symbol symbol) {
    this.symbol = symbol;
    interval = KlineInterval.OTHER;
    sendTimeMillis = 0;
    present = 0;
    Arrays.fill(values, 0);
  }

  public void set(KlineField field, long value) {
    values[field.ordinal()] = value;
    present |= 1 << field.ordinal();
  }

  public void setInterval(KlineInterval interval) {
    this.interval = interval;
  }

  public void setSendTimeMillis(long millis) {
    sendTimeMillis = millis;
  }

  public Symbol symbol() {
    return symbol;
  }

  public KlineInterval interval() {
    return interval;
  }

  /** When the exchange made or sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }

  boolean hasPrices() {
    return has(KlineField.OPEN)
        && has(KlineField.CLOSE)
        && has(KlineField.HIGH)
        && has(KlineField.LOW);
  }

  public boolean has(KlineField field) {
    return (present & 1 << field.ordinal()) != 0;
  }

  /** The value at the scale of the field's kind, 0 if the message has none. */
  public long value(KlineField field) {
    return values[field.ordinal()];
  }
}
