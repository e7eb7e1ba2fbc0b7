package io.mexcbench.exchange;

import io.mexcbench.hotpath.websocket.CloseCode;
import io.mexcbench.hotpath.websocket.FrameEncoder;
import io.mexcbench.hotpath.websocket.MessageAssembler;
import io.mexcbench.hotpath.websocket.MessageStatus;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.hotpath.websocket.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * The exchange's end of one WebSocket: frames in, messages to the session, and back. What the other
 * side does not take in time is bounded: market data is dropped while 32 megabytes wait, and the
 * connection is ended when private events make it 64. The bound is a million updates of books a
 * second for a hundred milliseconds: with less, what an exchange that was held up sends at once
 * would be dropped by itself, and the snapshots that are asked for then would hold it up again.
 */
final class SocketPeer implements Outlet {
  static final int MESSAGE_LENGTH_MAX = 64 * 1024;
  static final long PENDING_BYTES_MARKET = 32 << 20;
  static final long PENDING_BYTES_MAX = 64 << 20;

  private static final int UNSUPPORTED_DATA = 1003;

  /** Of a frame that closes, which is the longest but for messages. */
  private static final int FRAME_LENGTH_MIN = 2 + 125;

  private final FrameEncoder encoder = new FrameEncoder(Role.SERVER);
  private final MessageAssembler assembler = new MessageAssembler(Role.SERVER, MESSAGE_LENGTH_MAX);
  private final ExchangeCore core;
  private final Wire wire;
  private final LongSupplier clockMillis;
  private SocketSession session;
  private byte[] received = new byte[4096];
  private int receivedLength;
  private byte[] frame = new byte[FRAME_LENGTH_MIN];
  private boolean isOver;

  SocketPeer(ExchangeCore core, Wire wire, LongSupplier clockMillis) {
    this.core = core;
    this.wire = wire;
    this.clockMillis = clockMillis;
  }

  /** To be called before the first bytes come. */
  void start(SocketSession session) {
    this.session = session;
  }

  void onBytes(byte[] bytes, int offset, int length) {
    if (isOver) {
      return;
    }
    if (received.length - receivedLength < length) {
      received = Arrays.copyOf(received, Math.max(2 * received.length, receivedLength + length));
    }
    System.arraycopy(bytes, offset, received, receivedLength, length);
    receivedLength += length;
    int at = 0;
    while (!isOver) {
      MessageStatus status = assembler.read(received, at, receivedLength);
      if (status == MessageStatus.NEED_MORE) {
        break;
      }
      at += assembler.frameLength();
      onStatus(status);
    }
    if (!isOver) {
      System.arraycopy(received, at, received, 0, receivedLength - at);
      receivedLength -= at;
    }
  }

  private void onStatus(MessageStatus status) {
    switch (status) {
      case MESSAGE -> onMessage();
      case CONTROL -> onControl();
      case PROTOCOL_ERROR -> close(assembler.closeCode(), "");
      case FRAGMENT, NEED_MORE, CLOSED -> {
        // Nothing to do: the message goes on, or is not wanted any more.
      }
    }
  }

  private void onMessage() {
    if (assembler.opcode() != Opcode.TEXT) {
      close(UNSUPPORTED_DATA, "text expected");
      return;
    }
    String text =
        new String(
            assembler.buffer(),
            assembler.payloadOffset(),
            assembler.payloadLength(),
            StandardCharsets.UTF_8);
    core.onText(session, text, clockMillis.getAsLong());
  }

  private void onControl() {
    if (assembler.opcode() == Opcode.PING) {
      byte[] payload =
          Arrays.copyOfRange(
              assembler.buffer(),
              assembler.payloadOffset(),
              assembler.payloadOffset() + assembler.payloadLength());
      writeFrame(Opcode.PONG, payload);
    } else if (assembler.opcode() == Opcode.CLOSE) {
      close(assembler.closeCode(), "");
    }
  }

  /** The connection is gone, or as good as gone. */
  void end() {
    if (!isOver) {
      isOver = true;
      core.onClosed(session);
    }
  }

  @Override
  public boolean offer(int opcode, byte[] payload) {
    if (isOver || wire.pendingBytes() > PENDING_BYTES_MARKET) {
      return false;
    }
    writeFrame(opcode, payload);
    return true;
  }

  @Override
  public void send(int opcode, byte[] payload) {
    if (isOver) {
      return;
    }
    if (wire.pendingBytes() > PENDING_BYTES_MAX) {
      drop();
      return;
    }
    writeFrame(opcode, payload);
  }

  @Override
  public void cut(int opcode, byte[] payload, int bytes) {
    if (!isOver) {
      int length = encode(opcode, payload);
      wire.write(frame, Math.min(bytes, length - 1));
      end();
      wire.finish();
    }
  }

  @Override
  public void close(int code, String reason) {
    if (!isOver) {
      end();
      wire.write(frame, encodeClose(code, reason));
      wire.finish();
    }
  }

  @Override
  public void drop() {
    end();
    wire.reset();
  }

  private void writeFrame(int opcode, byte[] payload) {
    int length = encode(opcode, payload);
    wire.write(frame, length);
  }

  /** Returns the length of the frame. */
  private int encode(int opcode, byte[] payload) {
    int length = Math.toIntExact(encoder.frameLength(payload.length));
    if (length > frame.length) {
      frame = new byte[Math.max(length, 2 * frame.length)];
    }
    return encoder.encode(opcode, true, payload, 0, payload.length, 0, frame, 0);
  }

  private int encodeClose(int code, String reason) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    return code == CloseCode.ABSENT
        ? encoder.encodeClose(0, frame, 0)
        : encoder.encodeClose(code, text, 0, text.length, 0, frame, 0);
  }
}
