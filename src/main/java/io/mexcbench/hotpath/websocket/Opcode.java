package io.mexcbench.hotpath.websocket;

/** The frame types of RFC 6455, section 5.2, as they stand on the wire. */
public final class Opcode {
  public static final int CONTINUATION = 0x0;
  public static final int TEXT = 0x1;
  public static final int BINARY = 0x2;
  public static final int CLOSE = 0x8;
  public static final int PING = 0x9;
  public static final int PONG = 0xA;

  private static final int CONTROL_BIT = 0x8;

  private Opcode() {}

  public static boolean isControl(int opcode) {
    return (opcode & CONTROL_BIT) != 0;
  }

  static boolean isKnown(int opcode) {
    return (opcode & ~CONTROL_BIT) <= BINARY;
  }
}
