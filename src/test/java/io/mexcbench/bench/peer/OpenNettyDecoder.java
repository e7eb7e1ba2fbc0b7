package io.mexcbench.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.List;

/** Netty's decoder of a client, without the pipeline around it. */
final class OpenNettyDecoder extends WebSocket13FrameDecoder {
  private final ChannelHandlerContext context;

  OpenNettyDecoder(int payloadLengthMax) {
    super(
        WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(payloadLengthMax)
            .expectMaskedFrames(false)
            .allowExtensions(false)
            .withUTF8Validator(false)
            .build());
    EmbeddedChannel channel = new EmbeddedChannel(this);
    channel.config().setAllocator(PooledByteBufAllocator.DEFAULT);
    context = channel.pipeline().context(this);
  }

  void decodeOne(ByteBuf in, List<Object> frames) throws Exception {
    decode(context, in, frames);
  }
}
