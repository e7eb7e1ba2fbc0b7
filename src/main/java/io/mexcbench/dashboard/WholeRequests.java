package io.mexcbench.dashboard;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.TooLongHttpContentException;

/** Puts requests together; one that is too large is passed on as such, to be answered. */
final class WholeRequests extends HttpObjectAggregator {
  static final int BODY_LENGTH_MAX = 1 << 16;

  WholeRequests() {
    super(BODY_LENGTH_MAX);
  }

  @Override
  protected Object newContinueResponse(
      HttpMessage start, int maxContentLength, ChannelPipeline pipeline) {
    return isContentLengthInvalid(start, maxContentLength)
        ? null
        : super.newContinueResponse(start, maxContentLength, pipeline);
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
    HttpRequest request = (HttpRequest) oversized;
    FullHttpRequest refused =
        new DefaultFullHttpRequest(request.protocolVersion(), request.method(), request.uri());
    refused.headers().set(request.headers());
    refused.setDecoderResult(DecoderResult.failure(new TooLongHttpContentException("too large")));
    context.fireChannelRead(refused);
  }
}
