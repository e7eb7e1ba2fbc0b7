package io.mexcbench.hotpath.market;

import java.util.List;
import java.util.stream.Stream;

/** The members of a futures ticker as the exchange writes them; a null counts as absent. */
// An array by ordinal is what an EnumMap is, without its boxed values.
@SuppressWarnings("EnumOrdinal")
final class QuickTicker {
  private static final NumberKind[] KINDS = NumberKind.values();

  private final KeyOrder order;

  /** The field of each name, in the order of the names; no field is only passed over. */
  private final TickerField[] fields;

  /** The kind of each field, by ordinal. */
  private final byte[] kinds;

  private final int[] scales = new int[KINDS.length];

  /**
   * @param skipped names of members that are not read
   */
  QuickTicker(List<String> names, List<TickerField> fields, List<String> skipped) {
    order = new KeyOrder(Stream.concat(names.stream(), skipped.stream()).toList());
    this.fields = fields.toArray(TickerField[]::new);
    kinds = new byte[this.fields.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) this.fields[i].kind().ordinal();
    }
  }

  /** Fills the ticker from the object at {@code at}; the index behind it, or NONE. */
  int read(QuickReader in, byte[] bytes, int at, Symbol symbol, Ticker ticker) {
    if (bytes[at] != '{') {
      return QuickReader.NONE;
    }
    ticker.reset(symbol);
    for (int i = 0; i < scales.length; i++) {
      scales[i] = KINDS[i].scaleOf(symbol);
    }
    int key = KeyOrder.NONE;
    int next = at;
    do {
      next++;
      key = in.hasRoom(next) ? order.find(bytes, next, in.to(), key) : KeyOrder.NONE;
      next =
          key == KeyOrder.NONE
              ? in.memberEnd(bytes, next)
              : member(in, bytes, next + order.length(key), key, ticker);
    } while (next != QuickReader.NONE && bytes[next] == ',');
    return next != QuickReader.NONE && bytes[next] == '}' ? next + 1 : QuickReader.NONE;
  }

  private int member(QuickReader in, byte[] bytes, int at, int key, Ticker ticker) {
    if (key >= fields.length) {
      return in.valueEnd(bytes, at);
    }
    long number = in.truncated(bytes, at, scales[kinds[key]]);
    if (number != DecimalParser.FAILED) {
      ticker.set(fields[key], number);
      return in.end();
    }
    return QuickReader.isNull(bytes, at) ? QuickReader.nullEnd(at) : QuickReader.NONE;
  }
}
