package io.mexcbench.hotpath.websocket;

/** An end of the connection; it decides which frames are masked (RFC 6455, section 5.1). */
public enum Role {
  /** Masks every frame that it sends and reads none that is masked. */
  CLIENT,
  /** Masks no frame that it sends and reads none that is not masked. */
  SERVER
}
