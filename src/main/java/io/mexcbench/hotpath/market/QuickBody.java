package io.mexcbench.hotpath.market;

/** A body that can also be read where and as the exchange writes it. */
interface QuickBody extends FuturesBody {
  /**
   * Reads the data at {@code at}; the same outcome as {@link FuturesBody#read} or none at all.
   *
   * @return the index behind the data, or {@link QuickReader#NONE} if they look otherwise
   */
  int read(QuickReader in, byte[] bytes, int at, Symbol symbol);
}
