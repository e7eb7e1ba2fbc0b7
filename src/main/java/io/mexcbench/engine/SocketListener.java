package io.mexcbench.engine;

import java.util.Optional;

/** Hears of one WebSocket connection, on the network's thread. */
interface SocketListener {
  void onOpen();

  /** A whole message; its bytes are good during the call only. */
  void onMessage(boolean isText, byte[] bytes, int offset, int length, long receivedNanos);

  /** Every message of the bytes that came at once was handed over. */
  void onRead();

  /**
   * The connection ended, or did not come about; told once, and nothing after it.
   *
   * @param refusal what the exchange answered instead of opening it
   */
  void onClosed(Optional<Reply> refusal);
}
