package io.mexcbench.hotpath.websocket;

import java.util.Arrays;

/**
 * Turns frames into whole messages (RFC 6455, section 5.4), one frame a call: joins fragments, lets
 * control frames through between them, and checks what depends on the payload: UTF-8 of texts, code
 * and reason of a close frame.
 *
 * <p>A message in one frame is not copied: {@link #buffer()} is then the buffer that was read. A
 * fragmented one lies in a buffer of this object that grows to its largest message and is used
 * again. It grows by what has arrived, never by what a header declares. What the accessors say
 * holds until the next call.
 *
 * <p>After PROTOCOL_ERROR or a close frame the connection is over: every further call answers
 * CLOSED and reads nothing, until {@link #reset()} begins the next.
 */
public final class MessageAssembler {
  private static final int FIRST_CAPACITY = 4096;

  private final FrameDecoder frame;
  private final int messageLengthMax;
  private final TextCheck text = new TextCheck();

  private byte[] fragments = new byte[FIRST_CAPACITY];
  private int fragmentsLength;
  private int messageOpcode;
  private boolean isOver;

  private byte[] buffer = fragments;
  private int opcode;
  private int payloadOffset;
  private int payloadLength;
  private int closeCode;

  /**
   * @param role who reads
   * @param messageLengthMax bytes above which a message, whole or in fragments, is refused with
   *     close code 1009
   */
  public MessageAssembler(Role role, int messageLengthMax) {
    this.frame = new FrameDecoder(role, messageLengthMax);
    this.messageLengthMax = messageLengthMax;
  }

  /**
   * Reads the frame at {@code offset}; see {@link FrameDecoder#decode}. After NEED_MORE the same
   * frame is to be read again from its first byte, here or where it was moved to.
   */
  public MessageStatus read(byte[] source, int offset, int limit) {
    if (isOver) {
      return MessageStatus.CLOSED;
    }
    closeCode = 0;
    return switch (frame.decode(source, offset, limit)) {
      case NEED_MORE -> readPart(source, offset);
      case PROTOCOL_ERROR -> fail(frame.closeCode());
      case COMPLETE -> readComplete(source);
    };
  }

  /** Of a data frame that is not all there: whether what is known of it is allowed so far. */
  private MessageStatus readPart(byte[] source, int offset) {
    if (frame.payloadLength() == 0 || frame.isControl()) {
      return MessageStatus.NEED_MORE;
    }
    boolean isFirst = frame.opcode() != Opcode.CONTINUATION;
    int declared = frame.frameLength() - (frame.payloadOffset() - offset);
    if (declared > messageLengthMax - (isFirst ? 0 : fragmentsLength)) {
      return fail(CloseCode.MESSAGE_TOO_BIG);
    }
    boolean isText = (isFirst ? frame.opcode() : messageOpcode) == Opcode.TEXT;
    return !isText || text.acceptPart(frame, source)
        ? MessageStatus.NEED_MORE
        : fail(CloseCode.INVALID_PAYLOAD);
  }

  private MessageStatus readComplete(byte[] source) {
    if (frame.isControl()) {
      return readControl(source);
    }
    boolean isFirst = frame.opcode() != Opcode.CONTINUATION;
    if (isFirst) {
      messageOpcode = frame.opcode();
      fragmentsLength = 0;
    }
    if (frame.payloadLength() > messageLengthMax - fragmentsLength) {
      return fail(CloseCode.MESSAGE_TOO_BIG);
    }
    if (messageOpcode == Opcode.TEXT && !text.acceptWhole(frame, source)) {
      return fail(CloseCode.INVALID_PAYLOAD);
    }
    if (isFirst && frame.isFinal()) {
      return present(
          MessageStatus.MESSAGE,
          source,
          messageOpcode,
          frame.payloadOffset(),
          frame.payloadLength());
    }
    return readFragment(source);
  }

  private MessageStatus readFragment(byte[] source) {
    append(source, frame.payloadOffset(), frame.payloadLength());
    return frame.isFinal()
        ? present(MessageStatus.MESSAGE, fragments, messageOpcode, 0, fragmentsLength)
        : MessageStatus.FRAGMENT;
  }

  private void append(byte[] source, int from, int length) {
    int needed = fragmentsLength + length;
    if (needed > fragments.length) {
      long doubled = Math.min(2L * fragments.length, messageLengthMax);
      fragments = Arrays.copyOf(fragments, (int) Math.max(doubled, needed));
    }
    System.arraycopy(source, from, fragments, fragmentsLength, length);
    fragmentsLength = needed;
  }

  private MessageStatus readControl(byte[] source) {
    present(
        MessageStatus.CONTROL,
        source,
        frame.opcode(),
        frame.payloadOffset(),
        frame.payloadLength());
    return opcode == Opcode.CLOSE ? readClose() : MessageStatus.CONTROL;
  }

  /** Two bytes of code, then a reason in UTF-8; or nothing at all (RFC 6455, section 5.5.1). */
  private MessageStatus readClose() {
    isOver = true;
    if (payloadLength == 0) {
      closeCode = CloseCode.ABSENT;
      return MessageStatus.CONTROL;
    }
    if (payloadLength == 1) {
      return fail(CloseCode.PROTOCOL_ERROR);
    }
    int code = (buffer[payloadOffset] & 0xFF) << Byte.SIZE | (buffer[payloadOffset + 1] & 0xFF);
    if (!CloseCode.isAllowedOnWire(code)) {
      return fail(CloseCode.PROTOCOL_ERROR);
    }
    if (!Utf8Validator.isValid(buffer, payloadOffset + 2, payloadOffset + payloadLength)) {
      return fail(CloseCode.INVALID_PAYLOAD);
    }
    closeCode = code;
    return MessageStatus.CONTROL;
  }

  private MessageStatus present(
      MessageStatus status, byte[] where, int what, int offset, int length) {
    buffer = where;
    opcode = what;
    payloadOffset = offset;
    payloadLength = length;
    return status;
  }

  private MessageStatus fail(int code) {
    closeCode = code;
    isOver = true;
    return MessageStatus.PROTOCOL_ERROR;
  }

  /** Bytes of the frame last read; after NEED_MORE, how long it is known to be at least. */
  public int frameLength() {
    return frame.frameLength();
  }

  /** Where the payload of a MESSAGE or CONTROL lies. */
  public byte[] buffer() {
    return buffer;
  }

  /** TEXT or BINARY of a MESSAGE; CLOSE, PING or PONG of a CONTROL. */
  public int opcode() {
    return opcode;
  }

  /** Index in {@link #buffer()}; the reason of a close frame lies two bytes behind it. */
  public int payloadOffset() {
    return payloadOffset;
  }

  public int payloadLength() {
    return payloadLength;
  }

  /**
   * After PROTOCOL_ERROR what to close with; after a close frame the code of the peer, {@link
   * CloseCode#ABSENT} if it gave none; else 0.
   */
  public int closeCode() {
    return closeCode;
  }

  /** Forgets an unfinished message: the next frame is the first of a new connection. */
  public void reset() {
    frame.reset();
    text.reset();
    fragmentsLength = 0;
    isOver = false;
  }
}
