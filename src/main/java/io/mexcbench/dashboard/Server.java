package io.mexcbench.dashboard;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Binds the port and owns the one thread and the connections. */
final class Server implements AutoCloseable {
  static final String THREAD = "dashboard-http";

  private static final int LINE_LENGTH_MAX = 4_096;
  private static final int HEADERS_LENGTH_MAX = 16_384;
  private static final int WAITING_MAX = 64;
  private static final long CLOSE_MILLIS = 5_000;

  /**
   * What is served, once there is something.
   *
   * @param observer hears of every request
   */
  record Served(Api api, RequestObserver observer) {}

  private final DashboardLimits limits;
  private final Responses responses = new Responses(Clock.systemUTC());
  private final Streams streams;
  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, this::newThread, NioIoHandler.newFactory());
  private final EventLoop loop = group.next();
  private final ChannelGroup connections = new DefaultChannelGroup(loop);
  private Channel listening;
  private volatile Optional<Served> served = Optional.empty();

  private Server(DashboardLimits limits) {
    this.limits = limits;
    this.streams = new Streams(limits.streamsMax());
  }

  private Thread newThread(Runnable work) {
    Thread made = new Thread(work, THREAD);
    thread.set(made);
    return made;
  }

  static Server bind(InetSocketAddress address, DashboardLimits limits) throws DashboardException {
    Server server = new Server(limits);
    try {
      server.bind(address);
    } catch (DashboardException e) {
      server.close();
      throw e;
    }
    return server;
  }

  private void bind(InetSocketAddress address) throws DashboardException {
    var bound =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, WAITING_MAX)
            // So that one can be started where another has just been closed.
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.AUTO_READ, false)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    accept(channel);
                  }
                })
            .bind(address)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new DashboardException(
          "cannot listen at "
              + address.getAddress().getHostAddress()
              + ":"
              + address.getPort()
              + ": "
              + bound.cause().getMessage(),
          bound.cause());
    }
    listening = bound.channel();
  }

  /** Beyond the limit some are told so; beyond twice the limit they are not. */
  private void accept(SocketChannel channel) {
    int open = connections.size();
    if (open >= 2 * limits.connectionsMax()) {
      var unused = channel.close();
      return;
    }
    connections.add(channel);
    channel
        .pipeline()
        .addLast(
            new HttpServerCodec(
                new HttpDecoderConfig()
                    .setMaxInitialLineLength(LINE_LENGTH_MAX)
                    .setMaxHeaderSize(HEADERS_LENGTH_MAX)),
            new WholeRequests(),
            new ConnectionHandler(this, open >= limits.connectionsMax()));
  }

  void serve(Served served) {
    this.served = Optional.of(served);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) listening.localAddress();
  }

  EventLoop loop() {
    return loop;
  }

  DashboardLimits limits() {
    return limits;
  }

  Responses responses() {
    return responses;
  }

  Streams streams() {
    return streams;
  }

  Optional<Served> served() {
    return served;
  }

  /** A clock for measuring. */
  long nanos() {
    return System.nanoTime();
  }

  /** Lets what is being answered come to its end, but not for ever. */
  @Override
  public void close() {
    if (listening != null) {
      listening.close().awaitUninterruptibly(CLOSE_MILLIS);
    }
    loop.submit(this::stopConnections).awaitUninterruptibly(CLOSE_MILLIS);
    connections.newCloseFuture().awaitUninterruptibly(CLOSE_MILLIS);
    connections.close().awaitUninterruptibly(CLOSE_MILLIS);
    group.shutdownGracefully(0, CLOSE_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    awaitThread();
  }

  private void stopConnections() {
    for (Channel channel : connections) {
      ChannelHandlerContext context = channel.pipeline().context(ConnectionHandler.class);
      if (context != null) {
        ((ConnectionHandler) context.handler()).stop(context);
      }
    }
  }

  private void awaitThread() {
    try {
      Thread started = thread.get();
      if (started != null && started != Thread.currentThread()) {
        started.join(CLOSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
