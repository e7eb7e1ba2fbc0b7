package io.mexcbench.engine;

/**
 * The way out of a {@link TradingCore}. No call waits, and none calls back into the core from
 * within: what comes of it is told later.
 */
interface Transport {
  /**
   * Opens a WebSocket under that number, which must be closed.
   *
   * @param query of the address, without its question mark; empty if there is none
   */
  void open(int socket, String query);

  /** Sends a text message; on a socket that is not open nothing happens. */
  void send(int socket, String text);

  /** Closes a socket at once; nothing more is told of it until it is opened again. */
  void close(int socket);

  /**
   * Sends a whole HTTP request. An answer, or that there will be none, is told once for each call.
   *
   * @param bytes good during the call only
   * @return false if not one byte left, because no connection is free
   */
  boolean request(Call call, byte[] bytes, int length);
}
