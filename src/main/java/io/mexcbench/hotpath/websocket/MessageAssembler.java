package io.mexcbench.hotpath.websocket;

import java.util.Arrays;

/**
 * Turns frames into whole messages (RFC 6455, section 5.4), one frame a call: joins fragments, lets
 * control frames through between them, and checks what depends on the payload: UTF-8 of texts, code
 * and reason of a close frame.
 *
 * <p>A message in one frame is not copied: {@link #buffer()} is then the buffer that was read. A
 * fragmented one lies in a buffer of this object that grows to its largest message and is used
 * again. What the accessors say holds until the next call.
 *
 * <p>After PROTOCOL_ERROR or a close frame the connection is over; {@link #reset()} begins the
 * next.
 */
public final class MessageAssembler {
  private static final int FIRST_CAPACITY = 4096;

  private final FrameDecoder frame;
  private final int messageLengthMax;
  private final Utf8Validator utf8 = new Utf8Validator();

  private byte[] fragments = new byte[FIRST_CAPACITY];
  private int fragmentsLength;
  private int messageOpcode;

  private byte[] buffer = fragments;
  private int opcode;
  private int payloadOffset;
  private int payloadLength;
  private int closeCode;

  /**
   * @param messageLengthMax bytes above which a message, whole or in fragments, is refused with
   *     close code 1009
   */
  public MessageAssembler(Role role, int messageLengthMax) {
    this.frame = new FrameDecoder(role, messageLengthMax);
    this.messageLengthMax = messageLengthMax;
  }

  /** Reads the frame at {@code offset}; see {@link FrameDecoder#decode}. */
  public MessageStatus read(byte[] source, int offset, int limit) {
    closeCode = 0;
    return switch (frame.decode(source, offset, limit)) {
      case NEED_MORE -> MessageStatus.NEED_MORE;
      case PROTOCOL_ERROR -> fail(frame.closeCode());
      case COMPLETE -> readComplete(source);
    };
  }

  private MessageStatus readComplete(byte[] source) {
    if (frame.isControl()) {
      return readControl(source);
    }
    if (frame.opcode() != Opcode.CONTINUATION) {
      messageOpcode = frame.opcode();
      if (frame.isFinal()) {
        return readWhole(source);
      }
      fragmentsLength = 0;
      utf8.reset();
    }
    return readFragment(source);
  }

  private MessageStatus readWhole(byte[] source) {
    present(source, messageOpcode, frame.payloadOffset(), frame.payloadLength());
    if (messageOpcode == Opcode.TEXT
        && !Utf8Validator.isValid(source, payloadOffset, payloadOffset + payloadLength)) {
      return fail(CloseCode.INVALID_PAYLOAD);
    }
    return MessageStatus.MESSAGE;
  }

  private MessageStatus readFragment(byte[] source) {
    int from = frame.payloadOffset();
    int length = frame.payloadLength();
    if (length > messageLengthMax - fragmentsLength) {
      return fail(CloseCode.MESSAGE_TOO_BIG);
    }
    if (messageOpcode == Opcode.TEXT && !isTextSoFar(source, from, length)) {
      return fail(CloseCode.INVALID_PAYLOAD);
    }
    append(source, from, length);
    if (!frame.isFinal()) {
      return MessageStatus.FRAGMENT;
    }
    present(fragments, messageOpcode, 0, fragmentsLength);
    return MessageStatus.MESSAGE;
  }

  private boolean isTextSoFar(byte[] source, int from, int length) {
    return utf8.accept(source, from, from + length) && (!frame.isFinal() || utf8.isComplete());
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
    present(source, frame.opcode(), frame.payloadOffset(), frame.payloadLength());
    return opcode == Opcode.CLOSE ? readClose() : MessageStatus.CONTROL;
  }

  /** Two bytes of code, then a reason in UTF-8; or nothing at all (RFC 6455, section 5.5.1). */
  private MessageStatus readClose() {
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

  private void present(byte[] where, int what, int offset, int length) {
    buffer = where;
    opcode = what;
    payloadOffset = offset;
    payloadLength = length;
  }

  private MessageStatus fail(int code) {
    closeCode = code;
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
    fragmentsLength = 0;
  }
}
