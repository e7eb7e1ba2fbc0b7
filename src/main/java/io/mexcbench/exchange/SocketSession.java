package io.mexcbench.exchange;

/** One WebSocket connection as the exchange sees it, above frames and sockets. */
interface SocketSession {
  /** A whole text message from the client. */
  void onText(String text);

  /** Looks at the time, and closes what has lived or been silent for too long. */
  void onTime();

  /** When {@link #onTime} must be called at the latest. */
  long deadlineMillis();

  /** The connection is over, whoever ended it. */
  void onClosed();

  /** Whether the connection has ended. */
  boolean isOver();

  Outlet outlet();

  /** Which streams it is one of. */
  Streams streams();
}
