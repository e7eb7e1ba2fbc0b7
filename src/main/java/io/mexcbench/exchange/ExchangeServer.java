package io.mexcbench.exchange;

import io.mexcbench.corpus.RecordingException;
import io.mexcbench.corpus.Replay;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/** Binds the port, and drives the core on one thread: connections, requests and the time. */
final class ExchangeServer implements AutoCloseable {
  static final String SPOT_PATH = "/ws";
  static final String FUTURES_PATH = "/edge";
  static final String THREAD_NAME = "exchange";

  /** The clock is looked at this often at least: it may have been set, and faults may wait. */
  private static final long TICK_MILLIS_MAX = 10;

  private static final int REQUEST_LENGTH_MAX = 1 << 20;
  private static final long CLOSE_MILLIS_MAX = 10_000;

  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, this::newThread, NioIoHandler.newFactory());
  private final EventLoop loop = group.next();
  private final ChannelGroup channels = new DefaultChannelGroup(loop);
  private final Flusher flusher = new Flusher();
  private final ExchangeOptions options;
  private final Faults faults = new Faults(this::wakeUp);
  private final ExchangeCore core;
  private final Metronome metronome;
  private final Optional<SslContext> tls;
  private volatile boolean isClosed;
  private int port;

  private ExchangeServer(
      ExchangeOptions options, Optional<Replay> recording, Optional<SslContext> tls) {
    this.options = options;
    this.tls = tls;
    core =
        new ExchangeCore(
            options, faults, this::dropConnections, recording, options.clockMillis().getAsLong());
    metronome = new Metronome(options.clockMillis(), () -> execute(this::tick));
  }

  private Thread newThread(Runnable work) {
    Thread made = new FastThreadLocalThread(work, THREAD_NAME);
    thread.set(made);
    return made;
  }

  static ExchangeServer start(ExchangeOptions options) throws ExchangeException {
    ExchangeServer server = new ExchangeServer(options, recording(options), tls(options));
    try {
      server.bind();
    } catch (ExchangeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  private static Optional<Replay> recording(ExchangeOptions options) throws ExchangeException {
    if (options.replay().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Replay.of(options.replay().get()));
    } catch (RecordingException e) {
      throw new ExchangeException("nothing to replay: " + e.getMessage(), e);
    }
  }

  private static Optional<SslContext> tls(ExchangeOptions options) throws ExchangeException {
    if (options.tls().isEmpty()) {
      return Optional.empty();
    }
    ExchangeOptions.Tls files = options.tls().get();
    try {
      return Optional.of(
          SslContextBuilder.forServer(files.certificate().toFile(), files.key().toFile()).build());
    } catch (SSLException | IllegalArgumentException e) {
      throw new ExchangeException(
          "no TLS with %s and %s (%s); both must be PEM files, the key in PKCS 8 form"
              .formatted(files.certificate(), files.key(), e.getMessage()),
          e);
    }
  }

  private void bind() throws ExchangeException {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            // So that an exchange can be started where one has just been closed.
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    accept(channel);
                  }
                });
    InetSocketAddress address = new InetSocketAddress(options.host(), options.port());
    if (address.isUnresolved()) {
      throw new ExchangeException(
          "no address is known for the host " + options.host() + ": give one of this machine's");
    }
    var bound = bootstrap.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new ExchangeException(
          "cannot listen at "
              + options.host()
              + ":"
              + options.port()
              + ": "
              + bound.cause().getMessage()
              + "; choose another port, or 0 for any that is free",
          bound.cause());
    }
    channels.add(bound.channel());
    port = ((InetSocketAddress) bound.channel().localAddress()).getPort();
    metronome.start();
    execute(this::tick);
  }

  private void accept(SocketChannel channel) {
    if (core.isDown(options.clockMillis().getAsLong())) {
      NettyWire.reset(channel);
      return;
    }
    channels.add(channel);
    tls.ifPresent(context -> channel.pipeline().addLast(context.newHandler(channel.alloc())));
    channel
        .pipeline()
        .addLast(new HttpServerCodec(), new HttpObjectAggregator(REQUEST_LENGTH_MAX))
        .addLast(new HttpHandler(core, options.clockMillis(), flusher));
  }

  /** Does what is due, and comes back when something is due again. */
  private void tick() {
    if (isClosed) {
      return;
    }
    long nextMillis = Agenda.NEVER;
    try {
      core.onTime(options.clockMillis().getAsLong());
      nextMillis = core.nextMillis();
    } finally {
      flusher.flush();
      metronome.ringAt(nextMillis, TICK_MILLIS_MAX);
    }
  }

  private void wakeUp() {
    execute(
        () -> {
          core.onTime(options.clockMillis().getAsLong());
          flusher.flush();
        });
  }

  private void execute(Runnable work) {
    try {
      loop.execute(work);
    } catch (RejectedExecutionException e) {
      // The exchange is closed: there is nothing left to wake up.
      isClosed = true;
    }
  }

  private void dropConnections() {
    for (Channel channel : channels) {
      if (channel instanceof SocketChannel) {
        NettyWire.reset(channel);
      }
    }
  }

  int port() {
    return port;
  }

  Faults faults() {
    return faults;
  }

  void offer(int perSecond) {
    core.offer(perSecond, options.clockMillis().getAsLong());
    wakeUp();
  }

  OfferedReading offered() {
    return core.offered(options.clockMillis().getAsLong());
  }

  ExchangeRecords records() {
    return new ExchangeRecords(core);
  }

  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    metronome.close();
    loop.submit(core::closeSessions).awaitUninterruptibly(CLOSE_MILLIS_MAX);
    // The end of the event loop alone was seen to leave the port open.
    channels.close().awaitUninterruptibly(CLOSE_MILLIS_MAX);
    group.shutdownGracefully(0, CLOSE_MILLIS_MAX, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    awaitThread();
    core.close();
  }

  private void awaitThread() {
    try {
      Thread started = thread.get();
      if (started != null && started != Thread.currentThread()) {
        started.join(CLOSE_MILLIS_MAX);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
