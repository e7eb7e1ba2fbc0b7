package io.mexcbench.exchange;

/** What a session can do to its connection, whatever that is made of. */
interface Outlet {
  /**
   * Sends a message of market data; false if the connection cannot keep up and nothing was sent.
   * The payload stays the caller's, here and below.
   *
   * @param opcode one of {@link io.mexcbench.hotpath.websocket.Opcode}
   */
  boolean offer(int opcode, byte[] payload);

  /** Sends a message that must not be lost; if it does not fit, the connection ends. */
  void send(int opcode, byte[] payload);

  /** Sends the first so many bytes of the frame around a message, and ends the connection. */
  void cut(int opcode, byte[] payload, int bytes);

  /** Says goodbye with this code and reason, then ends the connection. */
  void close(int code, String reason);

  /** Ends the connection without a word. */
  void drop();
}
