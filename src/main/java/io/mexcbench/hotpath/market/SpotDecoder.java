package io.mexcbench.hotpath.market;

import java.util.Objects;

/**
 * Reads MEXC's spot pushes, protobuf messages of the type {@code PushDataV3ApiWrapper}, and tells a
 * listener. One instance belongs to one thread; it allocates only while its carriers grow.
 *
 * <p>The wrapper is walked first and its body only passed over, so that fields may come in any
 * order. Unknown fields are skipped. A wrapper with the same body twice is malformed, although
 * protobuf would merge the two.
 *
 * <p>Source of the field numbers: mexcdevelop/websocket-proto at 7b8ac7a. To read another body,
 * write a {@link SpotBody} and give it its row below.
 */
public final class SpotDecoder {
  private static final int SYMBOL = WireReader.delimitedTag(3);
  private static final int CREATE_TIME = WireReader.varintTag(5);
  private static final int SEND_TIME = WireReader.varintTag(6);
  private static final int FIRST_BODY = 301;
  private static final int LAST_BODY = 315;

  private final SymbolTable symbols;
  private final SpotBody[] bodies = new SpotBody[LAST_BODY + 1];
  private final WireReader in = new WireReader();
  private int symbolPlace;
  private long createTimeMillis;
  private long sendTimeMillis;
  private int bodyTag;
  private int bodyFrom;
  private int bodyTo;

  public SpotDecoder(SymbolTable symbols) {
    this.symbols = symbols;
    Symbol any = symbols.any();
    bodies[303] = new LimitDepthBody(any);
    bodies[308] = new KlineBody(any);
    bodies[309] = new MiniTickerBody(any);
    bodies[313] = new AggregatedDepthBody(any);
    bodies[314] = new DealsBody(any);
    bodies[315] = new QuoteBody(any);
  }

  /**
   * Reads one message. The listener hears at most one call, and none unless the answer is OK.
   *
   * @throws IndexOutOfBoundsException if offset and length do not lie within the array
   */
  public DecodeStatus decode(byte[] bytes, int offset, int length, SpotListener listener) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    in.reset(bytes, offset, offset + length);
    readWrapper();
    if (in.status() != DecodeStatus.OK) {
      return in.status();
    }
    if (bodyTag == 0) {
      return DecodeStatus.NO_BODY;
    }
    SpotBody body = bodies[bodyTag >>> 3];
    if (body == null) {
      return DecodeStatus.UNSUPPORTED_BODY;
    }
    if (symbolPlace == SymbolTable.UNKNOWN) {
      return DecodeStatus.UNKNOWN_SYMBOL;
    }
    in.reset(bytes, bodyFrom, bodyTo);
    body.read(in, symbols.at(symbolPlace));
    if (in.status() == DecodeStatus.OK) {
      // Klines carry the time of their creation instead.
      body.deliver(sendTimeMillis == 0 ? createTimeMillis : sendTimeMillis, listener);
    }
    return in.status();
  }

  private void readWrapper() {
    symbolPlace = SymbolTable.UNKNOWN;
    createTimeMillis = 0;
    sendTimeMillis = 0;
    bodyTag = 0;
    while (in.hasMore()) {
      int tag = in.tag();
      if (tag == SYMBOL) {
        in.text();
        symbolPlace = symbols.find(in.bytes(), in.textFrom(), in.textTo() - in.textFrom());
      } else if (tag == SEND_TIME) {
        sendTimeMillis = in.varint();
      } else if (tag == CREATE_TIME) {
        createTimeMillis = in.varint();
      } else if (isBody(tag)) {
        passBody(tag);
      } else {
        in.skip(tag);
      }
    }
  }

  private static boolean isBody(int tag) {
    return tag >= WireReader.delimitedTag(FIRST_BODY)
        && tag <= WireReader.delimitedTag(LAST_BODY)
        && tag == WireReader.delimitedTag(tag >>> 3);
  }

  private void passBody(int tag) {
    if (tag == bodyTag) {
      in.fail(DecodeStatus.MALFORMED);
      return;
    }
    in.text();
    bodyTag = tag;
    bodyFrom = in.textFrom();
    bodyTo = in.textTo();
  }
}
