package io.mexcbench.engine;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One HTTP connection that is kept open, with one request under way at most: no request waits
 * behind another, and what is lost with the connection is that one alone. A request that waits for
 * too long is given up with its connection, so that its answer cannot be taken for that of the
 * next.
 */
final class RestConnection {
  private static final int BODY_LENGTH_MAX = 1 << 24;
  private static final long ANSWER_SECONDS = 5;

  /** Hears of the connection, on the network's thread. */
  interface Listener {
    /** A request may be sent. */
    void onFree(RestConnection connection);

    /** It broke: no request may be sent until it is free again. */
    void onGone(RestConnection connection);

    void onAnswer(Call call, Reply reply);

    void onNoAnswer(Call call);
  }

  private final Bootstrap bootstrap;
  private final EventLoop loop;
  private final Endpoint endpoint;
  private final Backoff backoff;
  private final Listener listener;

  // All of these belong to the network's thread.
  private Optional<Channel> channel = Optional.empty();
  private Optional<Call> call = Optional.empty();
  private long requests;
  private boolean isStopped;

  RestConnection(
      Bootstrap bootstrap, EventLoop loop, Endpoint endpoint, Backoff backoff, Listener listener) {
    this.bootstrap = bootstrap;
    this.loop = loop;
    this.endpoint = endpoint;
    this.backoff = backoff;
    this.listener = listener;
  }

  void connect() {
    ChannelFuture connecting =
        bootstrap.clone().handler(new Pipeline()).connect(endpoint.host(), endpoint.port());
    var unused =
        connecting.addListener(
            done -> {
              if (done.isSuccess()) {
                onOpen(connecting.channel());
              } else {
                endpoint.onUnreachable(done.cause());
                // Where no channel could be made the listener is called on another thread.
                loop.execute(this::connectLater);
              }
            });
  }

  /** A request that is taken before the connection is secured might never leave. */
  private void onOpen(Channel open) {
    var unused =
        endpoint
            .secured(open)
            .addListener(
                done -> {
                  if (done.isSuccess()) {
                    onConnected(open);
                  }
                });
  }

  private void onConnected(Channel connected) {
    if (isStopped) {
      var unused = connected.close();
      return;
    }
    channel = Optional.of(connected);
    listener.onFree(this);
  }

  /** A peer that takes connections and ends them is not to be asked ten times a second. */
  private void connectLater() {
    if (!isStopped && !loop.isShuttingDown()) {
      var unused = loop.schedule(this::connect, backoff.next(), TimeUnit.MILLISECONDS);
    }
  }

  /** By the one who was told that it is free, on any thread. */
  void send(Call what, byte[] request) {
    loop.execute(() -> sendNow(what, request));
  }

  private void sendNow(Call what, byte[] request) {
    if (channel.isEmpty() || call.isPresent()) {
      // It broke after it was taken, and may have been taken again since.
      listener.onNoAnswer(what);
      return;
    }
    Channel open = channel.get();
    call = Optional.of(what);
    requests++;
    long own = requests;
    var unused = open.writeAndFlush(Unpooled.wrappedBuffer(request));
    var timer =
        open.eventLoop().schedule(() -> giveUp(open, own), ANSWER_SECONDS, TimeUnit.SECONDS);
    if (timer.isCancelled()) {
      giveUp(open, own);
    }
  }

  private void giveUp(Channel of, long request) {
    if (call.isPresent() && requests == request) {
      var unused = of.close();
    }
  }

  /** Ends it for good. */
  void stop() {
    isStopped = true;
    channel.ifPresent(
        open -> {
          var unused = open.close();
        });
  }

  private final class Pipeline extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel made) {
      made.pipeline()
          .addLast(new HttpResponseDecoder())
          .addLast(new HttpObjectAggregator(BODY_LENGTH_MAX))
          .addLast(new Answers());
      endpoint.secure(made.pipeline());
    }
  }

  private final class Answers extends SimpleChannelInboundHandler<FullHttpResponse> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
      if (call.isEmpty()) {
        // Nobody asked: what comes next could not be told apart.
        var unused = context.close();
        return;
      }
      Call answered = call.get();
      call = Optional.empty();
      backoff.reset();
      listener.onAnswer(answered, Replies.of(response));
      if (HttpUtil.isKeepAlive(response)) {
        listener.onFree(RestConnection.this);
      } else {
        var unused = context.close();
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      channel = Optional.empty();
      listener.onGone(RestConnection.this);
      Optional<Call> unanswered = call;
      call = Optional.empty();
      unanswered.ifPresent(listener::onNoAnswer);
      connectLater();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      var unused = context.close();
    }
  }
}
