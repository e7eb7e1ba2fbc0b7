package io.mexcbench.hotpath.market;

/**
 * Walks a {@code PushDataV3ApiWrapper} and remembers what is around its body and where the body is.
 * Fields may come in any order, unknown ones are passed over, and of a field that comes twice the
 * last one counts, except that two bodies are malformed: protobuf would read both to drop one.
 */
final class SpotWrapper {
  private static final int CHANNEL = WireReader.delimitedTag(1);
  private static final int SYMBOL = WireReader.delimitedTag(3);
  private static final int CREATE_TIME = WireReader.varintTag(5);
  private static final int SEND_TIME = WireReader.varintTag(6);

  /** Tag and time, or tag and length of a body. */
  private static final int LONGEST_USUAL_HEAD = 9;

  private static final int UNUSUAL = -1;

  private final SymbolTable symbols;
  private final WireReader in;
  private int symbolPlace;
  private int channelFrom;
  private int channelTo;
  private long createTimeMillis;
  private long sendTimeMillis;
  private int bodyTag;
  private int bodyFrom;
  private int bodyTo;

  SpotWrapper(SymbolTable symbols, WireReader in) {
    this.symbols = symbols;
    this.in = in;
  }

  /** Walks the whole message. */
  DecodeStatus read(byte[] bytes, int from, int to) {
    clear(from);
    int at = from;
    while (at < to) {
      at = readField(bytes, at, to);
    }
    return in.status();
  }

  /** Walks until the body starts and the symbol is known, whichever comes last. */
  DecodeStatus readHead(byte[] bytes, int from, int to) {
    clear(from);
    int at = from;
    while (at < to && (bodyTag == 0 || symbolPlace == SymbolTable.UNKNOWN)) {
      at = readField(bytes, at, to);
    }
    return in.status();
  }

  /** What the wrapper is good for by itself: OK if there is a body and its symbol is known. */
  DecodeStatus judge() {
    if (bodyTag == 0) {
      return DecodeStatus.NO_BODY;
    }
    boolean isMissing = symbolPlace == SymbolTable.UNKNOWN && kind().hasSymbol();
    return isMissing ? DecodeStatus.UNKNOWN_SYMBOL : DecodeStatus.OK;
  }

  private void clear(int from) {
    in.clear();
    symbolPlace = SymbolTable.UNKNOWN;
    channelFrom = from;
    channelTo = from;
    createTimeMillis = 0;
    sendTimeMillis = 0;
    bodyTag = 0;
  }

  /** Answers where the next field starts, or the end after a failure. */
  private int readField(byte[] bytes, int at, int to) {
    int next = to - at > LONGEST_USUAL_HEAD ? readUsualField(bytes, at, to) : UNUSUAL;
    if (next != UNUSUAL) {
      return next;
    }
    in.reset(bytes, at, to);
    readAnyField(bytes);
    return in.status() == DecodeStatus.OK ? in.position() : to;
  }

  /** A field as the exchange writes it, at least ten bytes before the message's end. */
  private int readUsualField(byte[] bytes, int at, int to) {
    int tag = bytes[at];
    if (tag == CHANNEL || tag == SYMBOL) {
      int length = bytes[at + 1];
      if (length < 0 || length > to - at - 2) {
        return UNUSUAL;
      }
      readText(bytes, tag, at + 2, at + 2 + length);
      return at + 2 + length;
    }
    if (tag == SEND_TIME) {
      long word = Swar.load(bytes, at + 1);
      long last = Swar.varintEnd(word);
      sendTimeMillis = Swar.varint(word, last);
      return last == 0 ? UNUSUAL : at + 2 + (Long.numberOfTrailingZeros(last) >>> 3);
    }
    return tag < 0 ? readUsualBody(bytes, at, to) : UNUSUAL;
  }

  /** A body with a tag of two bytes and a length of one or two. */
  private int readUsualBody(byte[] bytes, int at, int to) {
    int tag = (bytes[at] & 0x7F) | bytes[at + 1] << 7;
    int length = bytes[at + 2];
    int from = at + 3;
    if (length < 0) {
      length = (length & 0x7F) | bytes[from++] << 7;
    }
    // A second or third byte that goes on makes these negative.
    if (tag < 0 || length < 0 || length > to - from || bodyTag != 0 || !SpotBodyKind.isBody(tag)) {
      return UNUSUAL;
    }
    bodyTag = tag;
    bodyFrom = from;
    bodyTo = from + length;
    return bodyTo;
  }

  private void readText(byte[] bytes, int tag, int from, int to) {
    if (tag == SYMBOL) {
      symbolPlace = symbols.find(bytes, from, to - from);
    } else {
      channelFrom = from;
      channelTo = to;
    }
  }

  private void readAnyField(byte[] bytes) {
    int tag = in.tag();
    if (tag == SEND_TIME) {
      sendTimeMillis = in.varint();
    } else if (tag == CREATE_TIME) {
      createTimeMillis = in.varint();
    } else if (SpotBodyKind.isBody(tag)) {
      in.require(bodyTag == 0);
      in.text();
      bodyTag = tag;
      bodyFrom = in.textFrom();
      bodyTo = in.textTo();
    } else if (tag == CHANNEL || tag == SYMBOL) {
      in.text();
      readText(bytes, tag, in.textFrom(), in.textTo());
    } else {
      in.skip(tag);
    }
  }

  int symbolPlace() {
    return symbolPlace;
  }

  int channelFrom() {
    return channelFrom;
  }

  int channelTo() {
    return channelTo;
  }

  long createTimeMillis() {
    return createTimeMillis;
  }

  long sendTimeMillis() {
    return sendTimeMillis;
  }

  /** Only if there is a body. */
  SpotBodyKind kind() {
    return SpotBodyKind.of(bodyTag);
  }

  int bodyFrom() {
    return bodyFrom;
  }

  int bodyTo() {
    return bodyTo;
  }
}
