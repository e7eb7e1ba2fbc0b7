package io.mexcbench.hotpath.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Writes WebSocket frames (RFC 6455, section 5.2) into a buffer of the caller. A client masks them,
 * a server does not.
 *
 * <p>Every method returns the length of the frame. Nothing is written before all of it is known to
 * fit and to be allowed. A payload may lie in the target itself, wherever it is.
 */
public final class FrameEncoder {
  private static final int FINAL_BIT = 0x80;
  private static final int MASK_BIT = 0x80;
  private static final int LENGTH_IN_2_BYTES = 126;
  private static final int LENGTH_IN_8_BYTES = 127;
  private static final int LENGTH_OF_2_BYTES_MAX = 0xFFFF;
  private static final int CONTROL_LENGTH_MAX = 125;
  private static final int CODE_LENGTH = 2;

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int maskBit;
  private final int keyLength;

  /**
   * @param role who sends the frames
   */
  public FrameEncoder(Role role) {
    this.maskBit = role == Role.CLIENT ? MASK_BIT : 0;
    this.keyLength = role == Role.CLIENT ? FrameMask.KEY_LENGTH : 0;
  }

  /** Bytes of header, key and payload: what {@link #encode} needs behind its offset. */
  public long frameLength(int payloadLength) {
    return (long) headerLength(payloadLength) + payloadLength;
  }

  private int headerLength(int payloadLength) {
    int extended =
        payloadLength < LENGTH_IN_2_BYTES ? 0 : payloadLength <= LENGTH_OF_2_BYTES_MAX ? 2 : 8;
    return 2 + extended + keyLength;
  }

  /**
   * Writes one frame at {@code at}.
   *
   * @param opcode one of {@link Opcode}; a control frame is final and has 125 bytes at most
   * @param key the masking key, its first byte on the wire the highest: for a client new and
   *     unforeseeable with every frame (section 5.3); a server's frame has none
   */
  public int encode(
      int opcode,
      boolean isFinal,
      byte[] payload,
      int from,
      int length,
      int key,
      byte[] to,
      int at) {
    Objects.checkFromIndexSize(from, length, payload.length);
    requireLegal(opcode, isFinal, length);
    int headerLength = headerLength(length);
    requireRoom(headerLength, length, to, at);
    // The payload moves first: in the target itself it may lie where the header will be.
    System.arraycopy(payload, from, to, at + headerLength, length);
    return finish(opcode | (isFinal ? FINAL_BIT : 0), length, key, to, at);
  }

  /** Writes a close frame that gives no code. */
  public int encodeClose(int key, byte[] to, int at) {
    requireRoom(headerLength(0), 0, to, at);
    return finish(Opcode.CLOSE | FINAL_BIT, 0, key, to, at);
  }

  /**
   * Writes a close frame with a code and a reason of 0 to 123 bytes (section 5.5.1).
   *
   * @param code one that {@link CloseCode#isAllowedOnWire} allows
   * @param reason holds the reason as UTF-8
   */
  public int encodeClose(
      int code, byte[] reason, int from, int length, int key, byte[] to, int at) {
    if (!CloseCode.isAllowedOnWire(code)) {
      throw new IllegalArgumentException("no frame may hold the close code " + code);
    }
    if (!Utf8Validator.isValid(reason, from, from + length)) {
      throw new IllegalArgumentException("the reason of a close frame must be UTF-8");
    }
    int payloadLength = CODE_LENGTH + length;
    requireLegal(Opcode.CLOSE, true, payloadLength);
    int headerLength = headerLength(payloadLength);
    requireRoom(headerLength, payloadLength, to, at);
    System.arraycopy(reason, from, to, at + headerLength + CODE_LENGTH, length);
    SHORTS.set(to, at + headerLength, (short) code);
    return finish(Opcode.CLOSE | FINAL_BIT, payloadLength, key, to, at);
  }

  private static void requireLegal(int opcode, boolean isFinal, int length) {
    if (opcode != (opcode & 0x0F) || !Opcode.isKnown(opcode)) {
      throw new IllegalArgumentException("no such opcode: " + opcode);
    }
    if (Opcode.isControl(opcode) && (!isFinal || length > CONTROL_LENGTH_MAX)) {
      throw new IllegalArgumentException(
          "a control frame must be final and at most 125 bytes, got " + length);
    }
  }

  private static void requireRoom(int headerLength, int length, byte[] to, int at) {
    // As a long: the sum of header and payload may be beyond an int.
    Objects.checkFromIndexSize((long) at, (long) headerLength + length, to.length);
  }

  /** The header in front of a payload that is in its place, and the mask over it. */
  private int finish(int first, int length, int key, byte[] to, int at) {
    int payloadAt = writeLength(first, length, to, at);
    if (maskBit != 0) {
      INTS.set(to, payloadAt, key);
      payloadAt += FrameMask.KEY_LENGTH;
      FrameMask.apply(to, payloadAt, length, key);
    }
    return payloadAt + length - at;
  }

  /** Returns where the length ends. */
  private int writeLength(int first, int length, byte[] to, int at) {
    to[at] = (byte) first;
    if (length < LENGTH_IN_2_BYTES) {
      to[at + 1] = (byte) (maskBit | length);
      return at + 2;
    }
    if (length <= LENGTH_OF_2_BYTES_MAX) {
      to[at + 1] = (byte) (maskBit | LENGTH_IN_2_BYTES);
      SHORTS.set(to, at + 2, (short) length);
      return at + 4;
    }
    to[at + 1] = (byte) (maskBit | LENGTH_IN_8_BYTES);
    LONGS.set(to, at + 2, (long) length);
    return at + 10;
  }
}
