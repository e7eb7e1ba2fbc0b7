package io.mexcbench.engine;

import io.mexcbench.hotpath.websocket.CloseCode;
import io.mexcbench.hotpath.websocket.FrameEncoder;
import io.mexcbench.hotpath.websocket.MessageAssembler;
import io.mexcbench.hotpath.websocket.MessageStatus;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.hotpath.websocket.Role;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Speaks WebSocket on a connection whose upgrade is done: the bytes pass through the frames of the
 * hot path. Answers pings and closings itself.
 */
final class FrameHandler extends ChannelInboundHandlerAdapter {
  private static final int MESSAGE_LENGTH_MAX = 1 << 24;
  private static final int FIRST_CAPACITY = 1 << 16;
  private static final byte[] NO_REASON = {};

  /** Header, key and code. */
  private static final int CLOSE_LENGTH_MAX = 8;

  private final SocketListener listener;
  private final LongSupplier nanos;
  private final SecureRandom random;
  private final MessageAssembler messages = new MessageAssembler(Role.CLIENT, MESSAGE_LENGTH_MAX);
  private final FrameEncoder frames = new FrameEncoder(Role.CLIENT);
  private byte[] buffer = new byte[FIRST_CAPACITY];
  private int from;
  private int to;

  FrameHandler(SocketListener listener, LongSupplier nanos, SecureRandom random) {
    this.listener = listener;
    this.nanos = nanos;
    this.random = random;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf received = (ByteBuf) message;
    try {
      append(received);
    } finally {
      received.release();
    }
    readAll(context, nanos.getAsLong());
    listener.onRead();
  }

  private void append(ByteBuf received) {
    int length = received.readableBytes();
    if (from == to) {
      from = 0;
      to = 0;
    }
    if (to + length > buffer.length) {
      int waiting = to - from;
      byte[] target =
          waiting + length > buffer.length
              ? new byte[Math.max(2 * buffer.length, waiting + length)]
              : buffer;
      System.arraycopy(buffer, from, target, 0, waiting);
      buffer = target;
      from = 0;
      to = waiting;
    }
    received.readBytes(buffer, to, length);
    to += length;
  }

  private void readAll(ChannelHandlerContext context, long receivedNanos) {
    while (from < to) {
      MessageStatus status = messages.read(buffer, from, to);
      if (status == MessageStatus.NEED_MORE) {
        return;
      }
      if (status == MessageStatus.CLOSED) {
        from = to;
        return;
      }
      if (status == MessageStatus.PROTOCOL_ERROR) {
        close(context, messages.closeCode());
        from = to;
        return;
      }
      from += messages.frameLength();
      if (status == MessageStatus.MESSAGE) {
        listener.onMessage(
            messages.opcode() == Opcode.TEXT,
            messages.buffer(),
            messages.payloadOffset(),
            messages.payloadLength(),
            receivedNanos);
      } else if (status == MessageStatus.CONTROL) {
        onControl(context);
      }
    }
  }

  private void onControl(ChannelHandlerContext context) {
    if (messages.opcode() == Opcode.PING) {
      byte[] payload =
          Arrays.copyOfRange(
              messages.buffer(),
              messages.payloadOffset(),
              messages.payloadOffset() + messages.payloadLength());
      write(context, Opcode.PONG, payload);
    } else if (messages.opcode() == Opcode.CLOSE) {
      close(context, messages.closeCode());
    }
  }

  /** Says the same as the peer, or what is wrong with him, and hangs up. */
  private void close(ChannelHandlerContext context, int code) {
    byte[] frame = new byte[CLOSE_LENGTH_MAX];
    int length =
        code == CloseCode.ABSENT
            ? frames.encodeClose(random.nextInt(), frame, 0)
            : frames.encodeClose(code, NO_REASON, 0, 0, random.nextInt(), frame, 0);
    var unused =
        context
            .writeAndFlush(Unpooled.wrappedBuffer(frame, 0, length))
            .addListener(ChannelFutureListener.CLOSE);
  }

  /** Sends a text; on the network's thread. */
  void send(ChannelHandlerContext context, String text) {
    write(context, Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(ChannelHandlerContext context, int opcode, byte[] payload) {
    byte[] frame = new byte[Math.toIntExact(frames.frameLength(payload.length))];
    int length =
        frames.encode(opcode, true, payload, 0, payload.length, random.nextInt(), frame, 0);
    var unused = context.writeAndFlush(Unpooled.wrappedBuffer(frame, 0, length));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    listener.onClosed(Optional.empty());
  }

  /** The network's word: a connection that was reset, say. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    var unused = context.close();
  }
}
