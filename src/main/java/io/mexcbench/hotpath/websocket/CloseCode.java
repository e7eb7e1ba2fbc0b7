package io.mexcbench.hotpath.websocket;

/** The close codes of RFC 6455, section 7.4, and of the registry that it opens. */
public final class CloseCode {
  public static final int NORMAL = 1000;
  public static final int GOING_AWAY = 1001;
  public static final int PROTOCOL_ERROR = 1002;

  /** Stands for a close frame without a code; never on the wire. */
  public static final int ABSENT = 1005;

  public static final int INVALID_PAYLOAD = 1007;
  public static final int MESSAGE_TOO_BIG = 1009;

  private static final int LAST_REGISTERED = 1014;
  private static final int FIRST_OF_LIBRARIES = 3000;
  private static final int LAST_PRIVATE = 4999;

  private CloseCode() {}

  /** Whether a peer may send this code: a registered one, or one left to libraries and users. */
  public static boolean isAllowedOnWire(int code) {
    if (code >= FIRST_OF_LIBRARIES) {
      return code <= LAST_PRIVATE;
    }
    // 1004 is reserved; 1005 and 1006 describe what no frame said.
    return (code >= NORMAL && code <= 1003) || (code >= INVALID_PAYLOAD && code <= LAST_REGISTERED);
  }
}
