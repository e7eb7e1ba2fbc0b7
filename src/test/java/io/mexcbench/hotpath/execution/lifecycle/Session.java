package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.lifecycle.VirtualExchange.Seen;
import io.mexcbench.hotpath.market.Symbol;

/** A client from its start to its end, as the network sees it; it may ignore what it likes. */
interface Session {
  String idOf(long sequence);

  void onTime(long nowMillis);

  /** When it wants to be told the time again. */
  long nextMillis();

  /** Whether the order left. */
  boolean submit(Intended intended);

  void cancel(Intended intended);

  /** Looks up the state of each of its intents. */
  void observe(long nowMillis);

  default void accepted(long sequence) {}

  default void rejected(long sequence, int code) {}

  default void doubt(long sequence) {}

  default void rateLimited(long retryAfterMillis) {}

  default void forbidden() {}

  default void connectionLost() {}

  default void queried(long sequence, Seen seen) {}

  default void queriedAbsent(long sequence, long askedMillis) {}

  default void cancelAccepted(long sequence) {}

  default void cancelRefused(long sequence) {}

  default void openOrder(String id, Seen seen, long askedMillis) {}

  default void openOrdersEnd(Symbol symbol, long askedMillis) {}

  default void event(byte[] message) {}

  default void streamIsBack() {}
}
