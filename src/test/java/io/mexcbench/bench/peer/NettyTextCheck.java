package io.mexcbench.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;

/** Netty's validator of text frames with the least of a pipeline around it. */
final class NettyTextCheck extends ChannelInboundHandlerAdapter {
  private final Utf8FrameValidator validator = new Utf8FrameValidator(false);
  private final ChannelHandlerContext context;
  private int passed;

  NettyTextCheck() {
    EmbeddedChannel channel = new EmbeddedChannel(validator, this);
    context = channel.pipeline().context(validator);
  }

  @Override
  public void channelRead(ChannelHandlerContext sink, Object message) {
    passed++;
  }

  /** An invalid text throws. */
  boolean isValid(ByteBuf text) throws Exception {
    int before = passed;
    validator.channelRead(context, new TextWebSocketFrame(text));
    return passed == before + 1;
  }
}
