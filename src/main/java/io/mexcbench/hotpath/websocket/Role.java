package io.mexcbench.hotpath.websocket;

/** Who reads the frames; it decides whether they must be masked (RFC 6455, section 5.1). */
public enum Role {
  /** Reads what a server sent: no frame may be masked. */
  CLIENT,
  /** Reads what a client sent: every frame must be masked. */
  SERVER
}
