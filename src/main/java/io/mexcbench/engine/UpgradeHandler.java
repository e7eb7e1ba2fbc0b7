package io.mexcbench.engine;

import io.mexcbench.hotpath.websocket.ExtensionNegotiation;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Asks for the upgrade from HTTP to WebSocket (RFC 6455, section 4.1) and, once it is granted,
 * gives way to a {@link FrameHandler}. A response that is not as the rule wants it ends the
 * connection.
 */
final class UpgradeHandler extends SimpleChannelInboundHandler<FullHttpResponse> {
  static final String CODEC = "http";
  static final String AGGREGATOR = "http-whole";
  static final String FRAMES = "frames";

  /** Of section 1.3. */
  private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private static final int NONCE_LENGTH = 16;

  private final String host;
  private final String target;
  private final SocketListener listener;
  private final FrameHandler frames;
  private final String key;
  private Optional<Reply> refusal = Optional.empty();

  UpgradeHandler(
      String host,
      String target,
      SocketListener listener,
      FrameHandler frames,
      SecureRandom random) {
    this.host = host;
    this.target = target;
    this.listener = listener;
    this.frames = frames;
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    this.key = Base64.getEncoder().encodeToString(nonce);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    FullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target);
    request
        .headers()
        .set(HttpHeaderNames.HOST, host)
        .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
        .set(HttpHeaderNames.SEC_WEBSOCKET_KEY, key)
        .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13");
    var unused = context.writeAndFlush(request);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    if (!isGranted(response)) {
      refusal = Optional.of(Replies.of(response));
      var unused = context.close();
      return;
    }
    // First the new handler: the codec hands on what came behind the response when it goes.
    context.pipeline().addLast(FRAMES, frames);
    listener.onOpen();
    context.pipeline().remove(this);
    context.pipeline().remove(AGGREGATOR);
    context.pipeline().remove(CODEC);
  }

  private boolean isGranted(FullHttpResponse response) {
    return response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)
        && response
            .headers()
            .containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
        && response
            .headers()
            .containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
        && acceptOf(key).equals(response.headers().get(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT))
        && ExtensionNegotiation.clientMayProceed(
            response.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS));
  }

  static String acceptOf(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1, this one has not", e);
    }
  }

  /** Also where the connection ends before the upgrade. */
  @Override
  public void channelInactive(ChannelHandlerContext context) {
    listener.onClosed(refusal);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    var unused = context.close();
  }
}
