package io.mexcbench.exchange;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

/** Passes the bytes of a WebSocket on, and the end of the connection. */
final class FrameHandler extends SimpleChannelInboundHandler<ByteBuf> {
  private final SocketPeer peer;
  private final Flusher flusher;

  FrameHandler(SocketPeer peer, Flusher flusher) {
    this.peer = peer;
    this.flusher = flusher;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
    byte[] copy = new byte[bytes.readableBytes()];
    bytes.readBytes(copy);
    peer.onBytes(copy, 0, copy.length);
    flusher.flush();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    peer.end();
    context.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // A reset by the other side, as a rule.
    var unused = context.close();
  }
}
