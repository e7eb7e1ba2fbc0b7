package io.mexcbench.exchange;

/** The bytes of one connection on their way out. */
interface Wire {
  /** Sends these bytes behind those before; they belong to the wire from now on. */
  void write(byte[] bytes);

  /** Bytes that the other side has not taken yet. */
  long pendingBytes();

  /** Ends the connection when all that was written has left. */
  void finish();

  /** Ends the connection at once. */
  void reset();
}
