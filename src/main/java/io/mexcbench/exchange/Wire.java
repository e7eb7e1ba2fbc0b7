package io.mexcbench.exchange;

/** The bytes of one connection on their way out. */
interface Wire {
  /** Sends the first so many bytes behind those before; they stay the caller's. */
  void write(byte[] bytes, int length);

  /** Bytes that the other side has not taken yet. */
  long pendingBytes();

  /** Ends the connection when all that was written has left. */
  void finish();

  /** Ends the connection at once. */
  void reset();
}
