package io.mexcbench.hotpath.market;

import java.util.Arrays;
import java.util.Objects;

/**
 * The state of one order of one's own. Prices and quantities are at the symbol's scales, amounts at
 * the decoder's asset scale. Valid only during the callback: the decoder owns and reuses it.
 */
// An array by ordinal is what an EnumMap is, without its boxed values.
@SuppressWarnings("EnumOrdinal")
public final class OrderUpdate {
  private static final int FIELD_COUNT = OrderField.values().length;
  private static final int TEXT_COUNT = OrderText.values().length;

  private final long[] values = new long[FIELD_COUNT];
  private final ByteSlice[] texts = new ByteSlice[TEXT_COUNT];
  private Symbol symbol;
  private long sendTimeMillis;
  private int present;

  OrderUpdate(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
    Arrays.setAll(texts, any -> new ByteSlice());
  }

  /** Starts an update without any field. */
  void reset(Symbol symbol) {
    this.symbol = symbol;
    sendTimeMillis = 0;
    present = 0;
    Arrays.fill(values, 0);
    for (ByteSlice text : texts) {
      text.clear();
    }
  }

  void set(OrderField field, long value) {
    values[field.ordinal()] = value;
    present |= 1 << field.ordinal();
  }

  void remove(OrderField field) {
    values[field.ordinal()] = 0;
    present &= ~(1 << field.ordinal());
  }

  void setSendTimeMillis(long millis) {
    sendTimeMillis = millis;
  }

  public Symbol symbol() {
    return symbol;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }

  /** Whether the message has it; a number that is 0 may be left out. */
  public boolean has(OrderField field) {
    return (present & 1 << field.ordinal()) != 0;
  }

  /** 0 if the message has none. */
  public long value(OrderField field) {
    return values[field.ordinal()];
  }

  /** Empty if the message has none. */
  public ByteSlice text(OrderText text) {
    return texts[text.ordinal()];
  }
}
