package io.mexcbench.hotpath.market;

import java.util.List;

/**
 * The short way through a futures push that looks as the exchange writes it: {@code
 * {"symbol":"...","data":...,"channel":"...","ts":...}} without white space, with a symbol of the
 * table and one of the frequent channels. The tail is read first, which tells what the data are.
 * From then on it also bounds all reading: none of its characters continues a number, a name or a
 * text beyond its second byte, so no cursor can pass it.
 */
final class DeliveredLayout {
  private static final long HEAD = Swar.word("{\"symbol");
  private static final long HEAD_END = Swar.word("mbol\":\"");
  private static final int HEAD_BYTES = 11;
  private static final long HEAD_END_MASK = 0xFF_FFFF_FFFF_FFFFL;
  private static final long DATA = Swar.word(",\"data\":");
  private static final long QUOTES = Swar.repeat('"');

  private final SymbolTable symbols;
  private final FuturesTail tail;
  private final QuickBody[] bodies;
  private final QuickReader in = new QuickReader();

  DeliveredLayout(SymbolTable symbols, List<String> channels, List<QuickBody> bodies) {
    this.symbols = symbols;
    tail = new FuturesTail(channels);
    this.bodies = bodies.toArray(QuickBody[]::new);
  }

  /** The index of the body that has read the data of the message, or {@link QuickReader#NONE}. */
  int read(byte[] bytes, int offset, int end) {
    int channel = tail.find(bytes, offset, end);
    if (channel == FuturesTail.ABSENT) {
      return QuickReader.NONE;
    }
    int tailFrom = tail.from();
    int name = offset + HEAD_BYTES;
    if (name >= tailFrom || !isHeadAt(bytes, offset)) {
      return QuickReader.NONE;
    }
    int nameEnd = nameEnd(bytes, name, tailFrom);
    if (nameEnd >= tailFrom || Swar.load(bytes, nameEnd + 1) != DATA) {
      return QuickReader.NONE;
    }
    int place = symbols.find(bytes, name, nameEnd - name);
    if (place == SymbolTable.UNKNOWN) {
      return QuickReader.NONE;
    }
    in.reset(tailFrom, end);
    int dataEnd = bodies[channel].read(in, bytes, nameEnd + 1 + Long.BYTES, symbols.at(place));
    return dataEnd == tailFrom ? channel : QuickReader.NONE;
  }

  /** The body that {@link #read} named. */
  QuickBody body(int index) {
    return bodies[index];
  }

  /** When the exchange sent the message that was read. */
  long sendTimeMillis() {
    return tail.millis();
  }

  private static boolean isHeadAt(byte[] bytes, int offset) {
    return Swar.load(bytes, offset) == HEAD
        && (Swar.load(bytes, offset + 4) & HEAD_END_MASK) == HEAD_END;
  }

  private static int nameEnd(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit) {
      long quotes = Swar.firstEqual(Swar.load(bytes, at), QUOTES);
      if (quotes != 0) {
        return at + Swar.before(quotes);
      }
      at += Long.BYTES;
    }
    return limit;
  }
}
