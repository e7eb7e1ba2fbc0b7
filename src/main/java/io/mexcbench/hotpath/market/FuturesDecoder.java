package io.mexcbench.hotpath.market;

import java.util.List;
import java.util.Objects;

/**
 * Reads MEXC's futures messages (JSON) and tells a listener. One instance belongs to one thread; it
 * allocates only while its carriers grow.
 *
 * <p>Keys may come in any order. The data are read where they stand if the symbol came before them
 * and the channel did too or stands at its usual place, the end; otherwise they are checked first
 * and read once the rest is known. A message that says one of these twice is malformed. Names
 * written with escapes are not recognised.
 */
public final class FuturesDecoder {
  private static final ByteKeyTable KEYS =
      new ByteKeyTable(List.of("symbol", "data", "channel", "ts", "version"));
  private static final int SYMBOL = 0;
  private static final int DATA = 1;
  private static final int CHANNEL = 2;
  private static final int TIME = 3;
  private static final int VERSION = 4;
  private static final int NOWHERE = -1;

  private final SymbolTable symbols;
  private final FuturesBodies bodies;
  private final JsonReader in = new JsonReader();
  private final DeliveredLayout layout;
  private final FuturesEnvelope envelope = new FuturesEnvelope();
  private final ChannelGuess guess = new ChannelGuess();
  private FuturesBody body;
  private FuturesBody guessedBody;
  private FuturesBody readBody;
  private int symbolPlace;
  private int dataAt;
  private int seenKeys;

  public FuturesDecoder(SymbolTable symbols) {
    this.symbols = symbols;
    bodies = new FuturesBodies(symbols);
    layout = bodies.layout();
    body = bodies.none();
    guessedBody = body;
    readBody = body;
  }

  /**
   * Reads one message. The listener hears nothing unless the answer is OK, and then one call; one a
   * row from push.tickers.
   *
   * @throws IndexOutOfBoundsException if offset and length do not lie within the array
   */
  public DecodeStatus decode(byte[] bytes, int offset, int length, FuturesListener listener) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int end = offset + length;
    int quick = layout.read(bytes, offset, end);
    if (quick != QuickReader.NONE) {
      envelope.reset();
      envelope.setSendTimeMillis(layout.sendTimeMillis());
      return deliver(layout.body(quick), listener);
    }
    return decodeAnyForm(bytes, offset, end, listener);
  }

  private DecodeStatus decodeAnyForm(byte[] bytes, int offset, int end, FuturesListener listener) {
    reset();
    if (guess.isFound(bytes, offset, end)) {
      guessedBody = bodies.of(bytes, guess.from(), guess.to());
    }
    in.reset(bytes, offset, end);
    in.beginObject();
    while (in.nextKey()) {
      readMember();
    }
    in.finish();
    return in.status() == DecodeStatus.OK ? finish(listener) : in.status();
  }

  private void reset() {
    envelope.reset();
    body = bodies.none();
    guessedBody = body;
    readBody = body;
    symbolPlace = SymbolTable.UNKNOWN;
    dataAt = NOWHERE;
    seenKeys = 0;
  }

  private void readMember() {
    int key = in.textIn(KEYS);
    if (key != ByteKeyTable.ABSENT) {
      // A second symbol would give the data another scale than they were read with.
      in.require((seenKeys & 1 << key) == 0);
      seenKeys |= 1 << key;
    }
    switch (key) {
      case SYMBOL -> {
        in.string();
        symbolPlace = symbols.find(in.bytes(), in.textFrom(), in.textTo() - in.textFrom());
      }
      case CHANNEL -> {
        in.string();
        envelope.channel.set(in.bytes(), in.textFrom(), in.textTo());
        body = bodies.of(in.bytes(), in.textFrom(), in.textTo());
      }
      case DATA -> readData();
      case TIME -> envelope.setSendTimeMillis(in.exact(0));
      case VERSION -> envelope.setVersion(in.exact(0));
      default -> in.skipValue();
    }
  }

  private void readData() {
    dataAt = in.position();
    FuturesBody likely = body == bodies.none() ? guessedBody : body;
    if (likely == bodies.none() || (likely.needsSymbol() && symbolPlace == SymbolTable.UNKNOWN)) {
      in.skipValue();
    } else {
      readAs(likely);
    }
  }

  private void readAs(FuturesBody kind) {
    kind.read(in, symbolPlace == SymbolTable.UNKNOWN ? symbols.any() : symbols.at(symbolPlace));
    readBody = kind;
  }

  private DecodeStatus finish(FuturesListener listener) {
    if (body == bodies.none()) {
      return DecodeStatus.UNSUPPORTED_CHANNEL;
    }
    if (dataAt == NOWHERE) {
      return DecodeStatus.NO_BODY;
    }
    if (body.needsSymbol() && symbolPlace == SymbolTable.UNKNOWN) {
      return DecodeStatus.UNKNOWN_SYMBOL;
    }
    if (readBody != body) {
      in.seek(dataAt);
      readAs(body);
    }
    if (in.status() != DecodeStatus.OK) {
      return in.status();
    }
    return deliver(body, listener);
  }

  private DecodeStatus deliver(FuturesBody whole, FuturesListener listener) {
    return whole.deliver(envelope, listener) ? DecodeStatus.OK : DecodeStatus.MALFORMED;
  }
}
