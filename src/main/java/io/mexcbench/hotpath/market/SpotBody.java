package io.mexcbench.hotpath.market;

/** Reads one type of message body and holds it until the whole of it is known to be right. */
interface SpotBody {
  /** The body up to the reader's end; the reader's status says whether it was right. */
  void read(WireReader in, Symbol symbol);

  void deliver(long sendTimeMillis, SpotListener listener);
}
