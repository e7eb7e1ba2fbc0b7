package io.mexcbench.exchange;

import io.mexcbench.hotpath.websocket.ExtensionNegotiation;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/** What comes by HTTP on one connection: requests, or one that makes it a WebSocket. */
final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final String API_KEY = "X-MEXC-APIKEY";
  private static final String LISTEN_KEY = "listenKey=";

  private final ExchangeCore core;
  private final LongSupplier clockMillis;
  private final Flusher flusher;
  private final ReplyOrder replies = new ReplyOrder();

  HttpHandler(ExchangeCore core, LongSupplier clockMillis, Flusher flusher) {
    this.core = core;
    this.clockMillis = clockMillis;
    this.flusher = flusher;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    // What else a client would like to speak, such as HTTP/2, may be ignored.
    if (Handshake.isMeant(request)) {
      upgrade(context, request);
    } else {
      core.onRequest(
          restRequest(context.channel(), request),
          outlet(context.channel(), HttpUtil.isKeepAlive(request)),
          clockMillis.getAsLong());
      // What happened to orders may have been pushed.
      flusher.flush();
    }
  }

  private static RestRequest restRequest(Channel channel, FullHttpRequest request) {
    InetAddress address = ((InetSocketAddress) channel.remoteAddress()).getAddress();
    return new RestRequest(
        request.method().name(),
        path(request.uri()),
        query(request.uri()),
        request.content().toString(StandardCharsets.UTF_8),
        request.headers().get(API_KEY, ""),
        address.getHostAddress(),
        address.isLoopbackAddress(),
        request.headers().contains(HttpHeaderNames.ORIGIN));
  }

  private static String path(String uri) {
    int mark = uri.indexOf('?');
    return mark < 0 ? uri : uri.substring(0, mark);
  }

  private static String query(String uri) {
    int mark = uri.indexOf('?');
    return mark < 0 ? "" : uri.substring(mark + 1);
  }

  /** Answers in the order of the requests, whenever each answer is there. */
  private ReplyOutlet outlet(Channel channel, boolean isKeptAlive) {
    ReplyOrder.Slot slot = replies.next();
    return new ReplyOutlet() {
      @Override
      public void reply(RestReply reply) {
        slot.fill(() -> write(channel, response(reply), isKeptAlive));
      }

      @Override
      public void drop() {
        slot.fill(() -> NettyWire.reset(channel));
      }
    };
  }

  private static void write(Channel channel, FullHttpResponse response, boolean isKeptAlive) {
    HttpUtil.setKeepAlive(response, isKeptAlive);
    var written = channel.writeAndFlush(response);
    if (!isKeptAlive) {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  private static FullHttpResponse response(RestReply reply) {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(reply.status()),
            Unpooled.wrappedBuffer(body));
    response
        .headers()
        .set(
            HttpHeaderNames.CONTENT_TYPE,
            reply.body().startsWith("<") ? "text/html" : "application/json;charset=utf-8")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    if (reply.retryAfterSeconds() > 0) {
      response.headers().set(HttpHeaderNames.RETRY_AFTER, reply.retryAfterSeconds());
    }
    return response;
  }

  private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
    Channel channel = context.channel();
    if (!Handshake.isWellFormed(request)
        || !ExtensionNegotiation.serverMayProceed(
            request.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS))) {
      write(channel, response(RestReply.badHandshake()), false);
      return;
    }
    SocketPeer peer = new SocketPeer(core, new NettyWire(channel, flusher), clockMillis);
    try {
      peer.start(open(request.uri(), peer));
    } catch (Refused e) {
      write(channel, response(RestReply.refused(e)), false);
      return;
    }
    var unused = channel.writeAndFlush(Handshake.response(request));
    context.pipeline().addLast(new FrameHandler(peer, flusher));
    context.pipeline().remove(this);
    context.pipeline().remove(HttpObjectAggregator.class);
    context.pipeline().remove(HttpServerCodec.class);
  }

  private SocketSession open(String uri, SocketPeer peer) throws Refused {
    return switch (path(uri)) {
      case ExchangeServer.SPOT_PATH ->
          core.openSpot(listenKey(query(uri)), peer, clockMillis.getAsLong());
      case ExchangeServer.FUTURES_PATH -> core.openFutures(peer, clockMillis.getAsLong());
      default -> throw Refused.notFound();
    };
  }

  private static String listenKey(String query) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(LISTEN_KEY)) {
        return pair.substring(LISTEN_KEY.length());
      }
    }
    return "";
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // A connection that breaks, or says what no HTTP is.
    var unused = context.close();
  }
}
