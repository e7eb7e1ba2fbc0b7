package io.mexcbench.hotpath.market;

/** Reads the data of one channel and holds them until the whole message is known to be right. */
interface FuturesBody {
  /** Whether the numbers can be read only once the message's symbol is known. */
  boolean needsSymbol();

  /** The value of {@code data}; the symbol is any at all for a body that needs none. */
  void read(JsonReader in, Symbol symbol);

  /** Tells the listener; false, and no call, if the message lacks something it must have. */
  boolean deliver(FuturesEnvelope envelope, FuturesListener listener);
}
