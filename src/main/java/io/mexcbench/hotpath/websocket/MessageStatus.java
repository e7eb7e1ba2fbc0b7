package io.mexcbench.hotpath.websocket;

/** What one frame meant for the message that it belongs to. */
public enum MessageStatus {
  /** A whole text or binary message. */
  MESSAGE,
  /** A ping, a pong or a close; it may come between the fragments of a message. */
  CONTROL,
  /** A fragment was taken in; its message goes on. */
  FRAGMENT,
  /** The frame goes on behind the limit; nothing was consumed. */
  NEED_MORE,
  /** The connection must be closed with {@link MessageAssembler#closeCode()}. */
  PROTOCOL_ERROR,
  /** It is over, by a close frame or an error before: what still comes is to be thrown away. */
  CLOSED
}
