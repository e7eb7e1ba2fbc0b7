package io.mexcbench.hotpath.market;

/** What a number of a private body means: how it is written, and at which scale it is read. */
enum PrivateNumber {
  /** Exact at the price scale. */
  PRICE(true),
  /** At the price scale, cut off: an average has as many digits as it likes. */
  AVERAGE_PRICE(true),
  /** Exact at the quantity scale. */
  QUANTITY(true),
  /** An amount, fee or balance at the decoder's asset scale, cut off. */
  ASSET(true),
  /** Without 0, which the format does not tell from nothing. */
  INT(false),
  /** Also 0. */
  OPTIONAL_INT(false),
  LONG(false),
  FLAG(false);

  private final boolean isText;

  PrivateNumber(boolean isText) {
    this.isText = isText;
  }

  /** Whether it is written as a decimal; then no text at all is no number. */
  boolean isText() {
    return isText;
  }

  /** Whether a varint of 0 is a value, not the absence of one. */
  boolean mayBeZero() {
    return this == OPTIONAL_INT;
  }

  int tag(int field) {
    return isText ? WireReader.delimitedTag(field) : WireReader.varintTag(field);
  }

  /** The text that the reader has just passed over. */
  long ofText(WireReader in, Symbol symbol, int assetScale) {
    return switch (this) {
      case PRICE -> in.numberOfText(symbol.priceScale(), true);
      case AVERAGE_PRICE -> in.numberOfText(symbol.priceScale(), false);
      case QUANTITY -> in.numberOfText(symbol.quantityScale(), true);
      default -> in.numberOfText(assetScale, false);
    };
  }

  /** A varint as the type that it is declared to be. */
  long ofVarint(long varint) {
    return switch (this) {
      case INT, OPTIONAL_INT -> (int) varint;
      case FLAG -> varint == 0 ? 0 : 1;
      default -> varint;
    };
  }
}
