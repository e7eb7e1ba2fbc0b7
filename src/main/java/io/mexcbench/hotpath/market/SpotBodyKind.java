package io.mexcbench.hotpath.market;

/**
 * The bodies that a spot push can have, in the order of their field numbers.
 *
 * <p>Source of names and numbers: mexcdevelop/websocket-proto at 7b8ac7a.
 */
// The place in the list is part of the protocol: field numbers count up from 301.
@SuppressWarnings("EnumOrdinal")
public enum SpotBodyKind {
  DEALS,
  INCREASE_DEPTHS,
  LIMIT_DEPTHS,
  PRIVATE_ORDERS,
  BOOK_TICKER,
  PRIVATE_DEALS,
  PRIVATE_ACCOUNT(false),
  KLINE,
  MINI_TICKER,
  MINI_TICKERS(false),
  BOOK_TICKER_BATCH,
  INCREASE_DEPTHS_BATCH,
  AGGRE_DEPTHS,
  AGGRE_DEALS,
  AGGRE_BOOK_TICKER;

  static final int COUNT = 15;

  private static final int FIRST_FIELD = 301;
  private static final SpotBodyKind[] KINDS = values();

  private final boolean hasSymbol;

  SpotBodyKind() {
    this(true);
  }

  SpotBodyKind(boolean hasSymbol) {
    this.hasSymbol = hasSymbol;
  }

  /** The number of its field in the wrapper. */
  public int field() {
    return FIRST_FIELD + ordinal();
  }

  /** Whether the wrapper around it names one symbol; the others name what they are about inside. */
  public boolean hasSymbol() {
    return hasSymbol;
  }

  /** Whether a field of the wrapper with that tag is a body. */
  static boolean isBody(int tag) {
    int index = (tag >>> 3) - FIRST_FIELD;
    return index >= 0 && index < COUNT && WireReader.isDelimited(tag);
  }

  /** The body with a tag that {@link #isBody}. */
  static SpotBodyKind of(int tag) {
    return KINDS[(tag >>> 3) - FIRST_FIELD];
  }
}
