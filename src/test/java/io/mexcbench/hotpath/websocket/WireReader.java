package io.mexcbench.hotpath.websocket;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Reads a stream with {@link MessageAssembler} as a connection does: what arrives is put behind
 * what is left over, and what was read makes room.
 */
final class WireReader {
  private static final List<String> NAMES =
      List.of("?", "text", "binary", "?", "?", "?", "?", "?", "close", "ping", "pong");

  private final MessageAssembler assembler;
  private final byte[] buffer;
  private final List<String> events = new ArrayList<>();
  private int size;

  private WireReader(Role role, int messageLengthMax, int bufferLength) {
    assembler = new MessageAssembler(role, messageLengthMax);
    buffer = new byte[bufferLength];
  }

  /**
   * What came out, one word an event, as in {@code vectors.txt}.
   *
   * @param pieces from what is left of the stream to how much of it arrives next
   */
  static List<String> events(
      Role role, int messageLengthMax, byte[] stream, IntUnaryOperator pieces) {
    WireReader reader = new WireReader(role, messageLengthMax, stream.length);
    int at = 0;
    boolean isOpen = true;
    while (isOpen && at < stream.length) {
      int piece = pieces.applyAsInt(stream.length - at);
      System.arraycopy(stream, at, reader.buffer, reader.size, piece);
      reader.size += piece;
      at += piece;
      isOpen = reader.readAll();
    }
    if (isOpen && reader.size > 0) {
      reader.events.add("more");
    }
    return reader.events;
  }

  /** False at the end of the conversation. */
  private boolean readAll() {
    int from = 0;
    MessageStatus status = MessageStatus.FRAGMENT;
    while (from < size && status != MessageStatus.NEED_MORE) {
      status = assembler.read(buffer, from, size);
      if (status == MessageStatus.PROTOCOL_ERROR || status == MessageStatus.CLOSED) {
        if (status == MessageStatus.PROTOCOL_ERROR) {
          events.add("fail:" + assembler.closeCode());
        }
        return isStillOver();
      }
      if (status != MessageStatus.NEED_MORE) {
        take(status);
        from += assembler.frameLength();
      }
    }
    System.arraycopy(buffer, from, buffer, 0, size - from);
    size -= from;
    return true;
  }

  private boolean isStillOver() {
    if (assembler.read(buffer, 0, size) != MessageStatus.CLOSED) {
      events.add("not over");
    }
    return false;
  }

  private void take(MessageStatus status) {
    if (status == MessageStatus.FRAGMENT) {
      return;
    }
    boolean isClose = assembler.opcode() == Opcode.CLOSE;
    int skipped = isClose ? Math.min(2, assembler.payloadLength()) : 0;
    int from = assembler.payloadOffset() + skipped;
    int to = assembler.payloadOffset() + assembler.payloadLength();
    events.add(
        NAMES.get(assembler.opcode())
            + (isClose ? ":" + assembler.closeCode() : "")
            + ":"
            + HexFormat.of().formatHex(assembler.buffer(), from, to));
  }
}
