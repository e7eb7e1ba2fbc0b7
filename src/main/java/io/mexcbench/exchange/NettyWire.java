package io.mexcbench.exchange;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;

/** A connection of Netty's; used by its event loop only. */
final class NettyWire implements Wire {
  /** So much is not left to wait for the flush at the end of a turn. */
  private static final int FLUSH_BYTES = 64 * 1024;

  private final Channel channel;
  private final Flusher flusher;

  /** What was written since the last flush: one message to Netty, however many frames it is. */
  private ByteBuf unflushed = Unpooled.EMPTY_BUFFER;

  NettyWire(Channel channel, Flusher flusher) {
    this.channel = channel;
    this.flusher = flusher;
  }

  @Override
  public void write(byte[] bytes, int length) {
    if (!unflushed.isReadable()) {
      unflushed = channel.alloc().buffer(length);
      flusher.add(this);
    }
    unflushed.writeBytes(bytes, 0, length);
    if (unflushed.readableBytes() >= FLUSH_BYTES) {
      flush();
    }
  }

  void flush() {
    if (unflushed.isReadable()) {
      ByteBuf written = unflushed;
      unflushed = Unpooled.EMPTY_BUFFER;
      // Whether it succeeds shows in the end of the connection.
      var unused = channel.writeAndFlush(written, channel.voidPromise());
    }
  }

  @Override
  public long pendingBytes() {
    ChannelOutboundBuffer pending = channel.unsafe().outboundBuffer();
    return unflushed.readableBytes() + (pending == null ? 0 : pending.totalPendingWriteBytes());
  }

  @Override
  public void finish() {
    flush();
    channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void reset() {
    reset(channel);
  }

  /** Ends a connection so that the other side sees a reset, not an orderly end. */
  static void reset(Channel channel) {
    // Both sides may end it in the same moment.
    if (channel.isOpen()) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      var unused = channel.close();
    }
  }
}
