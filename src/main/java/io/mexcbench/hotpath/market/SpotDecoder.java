package io.mexcbench.hotpath.market;

import java.util.Objects;

/**
 * Reads MEXC's spot pushes, protobuf messages of the type {@code PushDataV3ApiWrapper}, and tells a
 * listener: all fifteen bodies, public and private. One instance belongs to one thread; it
 * allocates only while its carriers grow.
 *
 * <p>The wrapper is walked first and its body only passed over, so that fields may come in any
 * order. Unknown fields are skipped by their wire type, and so are fields above the last body,
 * which makes a message with a body of tomorrow one without a body.
 *
 * <p>It refuses some messages that protobuf would read: see {@link DecodeStatus}, and {@link
 * SpotWrapper} and {@link WireReader} for how strict they are. On the other hand text that has no
 * number in it is passed over or handed on as bytes, without a proof that it is UTF-8.
 *
 * <p>Source of the field numbers: mexcdevelop/websocket-proto at 7b8ac7a.
 */
// A body's place in the array is its kind's place in the list.
@SuppressWarnings("EnumOrdinal")
public final class SpotDecoder {
  /**
   * The decimal places of private amounts unless the caller says otherwise. They leave room for
   * 92,000,000,000 units of an asset, at the price of cutting off what is finer.
   */
  public static final int DEFAULT_ASSET_SCALE = 8;

  private final SymbolTable symbols;
  private final SpotBody[] bodies = new SpotBody[SpotBodyKind.COUNT];
  private final WireReader in = new WireReader();
  private final SpotWrapper wrapper;

  public SpotDecoder(SymbolTable symbols) {
    this(symbols, DEFAULT_ASSET_SCALE);
  }

  /**
   * @param assetScale decimal places of amounts, fees and balances in the private bodies, which
   *     belong to an asset and not to a symbol, 0 to 18; what is finer is cut off, towards zero
   */
  public SpotDecoder(SymbolTable symbols, int assetScale) {
    if (assetScale < 0 || assetScale > Symbol.MAX_SCALE) {
      throw new IllegalArgumentException("asset scale must be from 0 to 18, got " + assetScale);
    }
    this.symbols = symbols;
    wrapper = new SpotWrapper(symbols, in);
    for (SpotBodyKind kind : SpotBodyKind.values()) {
      bodies[kind.ordinal()] = body(kind, assetScale);
    }
  }

  /**
   * Reads one message. The listener hears nothing unless the answer is OK; then it hears one call,
   * or one for each item of a batch.
   *
   * @throws IndexOutOfBoundsException if offset and length do not lie within the array
   */
  public DecodeStatus decode(byte[] bytes, int offset, int length, SpotListener listener) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    DecodeStatus status = wrapper.read(bytes, offset, offset + length);
    status = status == DecodeStatus.OK ? wrapper.judge() : status;
    if (status != DecodeStatus.OK) {
      return status;
    }
    SpotBody body = bodies[wrapper.kind().ordinal()];
    int place = wrapper.symbolPlace();
    in.reset(bytes, wrapper.bodyFrom(), wrapper.bodyTo());
    body.read(in, place == SymbolTable.UNKNOWN ? symbols.any() : symbols.at(place));
    if (in.status() == DecodeStatus.OK) {
      long sent = wrapper.sendTimeMillis();
      // Klines carry the time of their creation instead.
      body.deliver(sent == 0 ? wrapper.createTimeMillis() : sent, listener);
    }
    return in.status();
  }

  private SpotBody body(SpotBodyKind kind, int assetScale) {
    Symbol any = symbols.any();
    return switch (kind) {
      case DEALS, AGGRE_DEALS -> new DealsBody(any);
      case INCREASE_DEPTHS -> new IncreaseDepthBody(any);
      case INCREASE_DEPTHS_BATCH -> new BatchBody<>(() -> new IncreaseDepthBody(any));
      case LIMIT_DEPTHS -> new LimitDepthBody(any);
      case AGGRE_DEPTHS -> new AggregatedDepthBody(any);
      case BOOK_TICKER -> new QuoteBody(any, false);
      case BOOK_TICKER_BATCH -> new QuoteBatchBody(any);
      case AGGRE_BOOK_TICKER -> new QuoteBody(any, true);
      case KLINE -> new KlineBody(any);
      case MINI_TICKER -> new MiniTickerBody(any);
      case MINI_TICKERS -> new MiniTickersBody(symbols);
      case PRIVATE_ORDERS -> new OrderBody(any, assetScale);
      case PRIVATE_DEALS -> new FillBody(any, assetScale);
      case PRIVATE_ACCOUNT -> new BalanceBody(assetScale);
    };
  }
}
