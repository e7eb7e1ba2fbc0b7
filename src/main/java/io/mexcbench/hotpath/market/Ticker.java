package io.mexcbench.hotpath.market;

import java.util.Arrays;
import java.util.Objects;

/**
 * The state of one symbol's day. Digits beyond a scale are cut off, towards zero. Decoders own and
 * reuse it, valid only during the callback.
 */
// An array by ordinal is what an EnumMap is, without its boxed values.
@SuppressWarnings("EnumOrdinal")
public final class Ticker {
  private static final int FIELD_COUNT = TickerField.values().length;

  private Symbol symbol;
  private long sendTimeMillis;
  private final long[] values = new long[FIELD_COUNT];
  private int present;

  public Ticker(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
  }

  /** Starts a ticker without any field. */
  public void reset(Symbol symbol) {
    this.symbol = symbol;
    sendTimeMillis = 0;
    present = 0;
    Arrays.fill(values, 0);
  }

  public void set(TickerField field, long value) {
    values[field.ordinal()] = value;
    present |= 1 << field.ordinal();
  }

  public void setSendTimeMillis(long millis) {
    sendTimeMillis = millis;
  }

  public Symbol symbol() {
    return symbol;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }

  public boolean has(TickerField field) {
    return (present & 1 << field.ordinal()) != 0;
  }

  /** The value at the scale of the field's kind, 0 if the message has none. */
  public long value(TickerField field) {
    return values[field.ordinal()];
  }
}
