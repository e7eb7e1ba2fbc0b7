package io.mexcbench.exchange;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;

/** A connection of Netty's; used by its event loop only. */
final class NettyWire implements Wire {
  /** So much is not left to wait for the flush at the end of a turn. */
  private static final long FLUSH_BYTES = 64 * 1024;

  private final Channel channel;
  private final Flusher flusher;
  private long unflushedBytes;

  NettyWire(Channel channel, Flusher flusher) {
    this.channel = channel;
    this.flusher = flusher;
  }

  @Override
  public void write(byte[] bytes) {
    // Whether it succeeds shows in the end of the connection.
    var unused = channel.write(Unpooled.wrappedBuffer(bytes), channel.voidPromise());
    unflushedBytes += bytes.length;
    if (unflushedBytes < FLUSH_BYTES) {
      flusher.add(channel);
    } else {
      unflushedBytes = 0;
      channel.flush();
    }
  }

  @Override
  public long pendingBytes() {
    ChannelOutboundBuffer pending = channel.unsafe().outboundBuffer();
    return pending == null ? 0 : pending.totalPendingWriteBytes();
  }

  @Override
  public void finish() {
    channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void reset() {
    reset(channel);
  }

  /** Ends a connection so that the other side sees a reset, not an orderly end. */
  static void reset(Channel channel) {
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    var unused = channel.close();
  }
}
