package io.mexcbench.hotpath.market;

/**
 * Reads values of JSON that stand where the exchange puts them, without white space. Every method
 * takes the index of a value and answers the index behind it, or {@link #NONE} for whatever it does
 * not know; then {@link JsonReader} reads the whole message, and decides what is an error. What is
 * read here is checked as strictly as there.
 *
 * <p>No method looks for the end of the text. Callers see to it that a value begins where at least
 * {@link #ROOM} bytes follow, and that what follows cannot be taken for more of it.
 */
final class QuickReader {
  static final int NONE = -1;

  /** No name and number, and no three words behind one another, are longer. */
  static final int ROOM = 42;

  private static final long QUOTES = Swar.repeat('"');
  private static final long BACKSLASHES = Swar.repeat('\\');
  private static final long NULL = Swar.word("null");
  private static final long NULL_MASK = 0xFFFF_FFFFL;

  private final QuickNumber numbers = new QuickNumber();
  private int limit;
  private int to;

  /** Values begin before {@code limit}; the text goes on until {@code to}. */
  void reset(int limit, int to) {
    this.limit = limit;
    this.to = to;
  }

  int to() {
    return to;
  }

  /** Whether a member may begin there. */
  boolean hasRoom(int at) {
    return at <= limit;
  }

  long exact(byte[] bytes, int at, int scale) {
    return numbers.read(bytes, at, to, scale, true);
  }

  long truncated(byte[] bytes, int at, int scale) {
    return numbers.read(bytes, at, to, scale, false);
  }

  /** Where the number that was read last ends. */
  int end() {
    return numbers.end();
  }

  static boolean isNull(byte[] bytes, int at) {
    return (Swar.load(bytes, at) & NULL_MASK) == NULL;
  }

  static int nullEnd(int at) {
    return at + Integer.BYTES;
  }

  /** The end of a text without escapes, behind its closing quote. */
  int stringEnd(byte[] bytes, int at) {
    if (bytes[at] != '"') {
      return NONE;
    }
    int from = at + 1;
    while (from <= limit) {
      long word = Swar.load(bytes, from);
      long stops =
          Swar.firstEqual(word, QUOTES)
              | Swar.firstEqual(word, BACKSLASHES)
              | Swar.firstControl(word);
      if (stops != 0) {
        int stop = from + Swar.before(stops);
        return bytes[stop] == '"' ? stop + 1 : NONE;
      }
      from += Long.BYTES;
    }
    return NONE;
  }

  /** The end of a member whose name is not known. */
  int memberEnd(byte[] bytes, int at) {
    int colon = stringEnd(bytes, at);
    return colon == NONE || bytes[colon] != ':' ? NONE : valueEnd(bytes, colon + 1);
  }

  /** The end of a text, number or null, or of an array of numbers and nulls. */
  int valueEnd(byte[] bytes, int at) {
    if (!hasRoom(at)) {
      return NONE;
    }
    return switch (bytes[at]) {
      case '"' -> stringEnd(bytes, at);
      case '[' -> arrayEnd(bytes, at);
      default -> scalarEnd(bytes, at);
    };
  }

  private int arrayEnd(byte[] bytes, int at) {
    int next = at;
    do {
      next = hasRoom(next) ? scalarEnd(bytes, next + 1) : NONE;
    } while (next != NONE && bytes[next] == ',');
    return next != NONE && bytes[next] == ']' ? next + 1 : NONE;
  }

  private int scalarEnd(byte[] bytes, int at) {
    if (isNull(bytes, at)) {
      return nullEnd(at);
    }
    int end = numbers.skip(bytes, at, to);
    return end < 0 ? NONE : end;
  }
}
