package io.mexcbench.hotpath.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Reads one WebSocket frame at a time from a region of bytes (RFC 6455, section 5), without copying
 * the payload. The accessors describe the last frame until the next call.
 *
 * <p>It holds every rule that can be checked on a frame and its place between other frames. What
 * depends on the payload (UTF-8, close codes) is the business of {@link MessageAssembler}. No
 * extension is spoken ({@link ExtensionNegotiation}), so a compressed frame, which has a reserved
 * bit, breaks the protocol.
 *
 * <pre>
 *   0  FIN RSV1 RSV2 RSV3 opcode(4)
 *   1  MASK length(7)              126: 2 bytes of length follow, 127: 8 bytes
 *      masking key (4)             only from a client
 *      payload
 * </pre>
 */
public final class FrameDecoder {
  /** The longest header: two bytes, eight of length, four of key. */
  public static final int HEADER_LENGTH_MAX = 14;

  private static final int FINAL_BIT = 0x80;
  private static final int RESERVED_BITS = 0x70;
  private static final int OPCODE_BITS = 0x0F;
  private static final int MASK_BIT = 0x80;
  private static final int LENGTH_IN_2_BYTES = 126;
  private static final int CONTROL_LENGTH_MAX = 125;

  // As bytes are signed.
  private static final int WHOLE_TEXT = (byte) (FINAL_BIT | Opcode.TEXT);
  private static final int WHOLE_BINARY = (byte) (FINAL_BIT | Opcode.BINARY);

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int maskBit;
  private final int shortHeaderLength;
  private final int payloadLengthMax;
  private boolean isInMessage;
  private int first;
  private int payloadOffset;
  private int payloadLength;
  private int frameLength;
  private int closeCode;

  /**
   * @param role who reads
   * @param payloadLengthMax bytes of payload above which a frame is refused with close code 1009
   */
  public FrameDecoder(Role role, int payloadLengthMax) {
    if (payloadLengthMax < CONTROL_LENGTH_MAX
        || payloadLengthMax > Integer.MAX_VALUE - HEADER_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "longest payload must be from 125 to 2147483633 bytes, got " + payloadLengthMax);
    }
    this.maskBit = role == Role.SERVER ? (byte) MASK_BIT : 0;
    this.shortHeaderLength = 2 + (role == Role.SERVER ? FrameMask.KEY_LENGTH : 0);
    this.payloadLengthMax = payloadLengthMax;
  }

  /**
   * Decodes the frame that starts at {@code offset}. As a server it unmasks the payload in place,
   * so a complete frame must not be decoded twice.
   *
   * @param limit the end of the bytes received so far
   */
  public FrameStatus decode(byte[] buffer, int offset, int limit) {
    Objects.checkFromToIndex(offset, limit, buffer.length);
    int available = limit - offset;
    if (available < 2) {
      return needMore(2);
    }
    first = buffer[offset];
    // Takes the mask bit away that must be there; where it is wrong the number is negative.
    int length = buffer[offset + 1] ^ maskBit;
    boolean isWhole = (first == WHOLE_BINARY || first == WHOLE_TEXT) && !isInMessage && length >= 0;
    if (!isWhole && !isHeadLegal(length)) {
      return fail(CloseCode.PROTOCOL_ERROR);
    }
    FrameStatus status =
        length < LENGTH_IN_2_BYTES
            ? decodePayload(buffer, offset, available, shortHeaderLength, length)
            : decodeLength(buffer, offset, available, length);
    if (!isWhole && status == FrameStatus.COMPLETE && !isControl()) {
      isInMessage = !isFinal();
    }
    return status;
  }

  private boolean isHeadLegal(int length) {
    int opcode = opcode();
    if (length < 0 || (first & RESERVED_BITS) != 0 || !Opcode.isKnown(opcode)) {
      return false;
    }
    if (Opcode.isControl(opcode)) {
      return isFinal() && length <= CONTROL_LENGTH_MAX;
    }
    return isInMessage == (opcode == Opcode.CONTINUATION);
  }

  private FrameStatus decodeLength(byte[] buffer, int offset, int available, int shortLength) {
    int headerLength = shortHeaderLength + (shortLength == LENGTH_IN_2_BYTES ? 2 : 8);
    if (available < headerLength) {
      return needMore(headerLength);
    }
    long length = payloadLength(buffer, offset + 2, shortLength);
    if (length < 0) {
      return fail(CloseCode.PROTOCOL_ERROR);
    }
    if (length > payloadLengthMax) {
      return fail(CloseCode.MESSAGE_TOO_BIG);
    }
    return decodePayload(buffer, offset, available, headerLength, (int) length);
  }

  private FrameStatus decodePayload(
      byte[] buffer, int offset, int available, int headerLength, int length) {
    int total = headerLength + length;
    if (available < headerLength) {
      return needMore(total);
    }
    payloadOffset = offset + headerLength;
    frameLength = total;
    closeCode = 0;
    if (available < total) {
      payloadLength = available - headerLength;
      return FrameStatus.NEED_MORE;
    }
    payloadLength = length;
    if (maskBit != 0) {
      FrameMask.apply(buffer, payloadOffset, length, key(buffer));
    }
    return FrameStatus.COMPLETE;
  }

  /** Bytes of payload, or a negative number if they are not written in the shortest way. */
  private static long payloadLength(byte[] buffer, int at, int shortLength) {
    if (shortLength == LENGTH_IN_2_BYTES) {
      int length = (short) SHORTS.get(buffer, at) & 0xFFFF;
      return length < LENGTH_IN_2_BYTES ? -1 : length;
    }
    long length = (long) LONGS.get(buffer, at);
    return length <= 0xFFFF ? -1 : length;
  }

  private FrameStatus needMore(int lengthKnown) {
    return stop(FrameStatus.NEED_MORE, lengthKnown, 0);
  }

  private FrameStatus fail(int code) {
    return stop(FrameStatus.PROTOCOL_ERROR, 0, code);
  }

  private FrameStatus stop(FrameStatus status, int lengthKnown, int code) {
    frameLength = lengthKnown;
    payloadOffset = 0;
    payloadLength = 0;
    closeCode = code;
    return status;
  }

  /** The masking key before the payload last found; a server's frame has none. */
  int key(byte[] buffer) {
    return maskBit == 0 ? 0 : FrameMask.keyAt(buffer, payloadOffset - FrameMask.KEY_LENGTH);
  }

  public int opcode() {
    return first & OPCODE_BITS;
  }

  public boolean isControl() {
    return Opcode.isControl(opcode());
  }

  /** Whether no fragment of the same message follows. */
  public boolean isFinal() {
    return (first & FINAL_BIT) != 0;
  }

  /** Index of the payload in the buffer last decoded. */
  public int payloadOffset() {
    return payloadOffset;
  }

  /** Bytes of payload; after NEED_MORE those that have arrived, which are masked as they were. */
  public int payloadLength() {
    return payloadLength;
  }

  /** Header and payload in bytes; after NEED_MORE, how long the frame is known to be at least. */
  public int frameLength() {
    return frameLength;
  }

  /** What to close the connection with after PROTOCOL_ERROR, else 0. */
  public int closeCode() {
    return closeCode;
  }

  /** Forgets an unfinished message: the next frame is the first of a new connection. */
  public void reset() {
    isInMessage = false;
  }
}
