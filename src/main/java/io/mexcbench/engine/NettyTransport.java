package io.mexcbench.engine;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The network of an engine: one thread of Netty's, {@code engine-net}, for all sockets and
 * requests. Its methods belong to the trading thread, which it tells what happened through the
 * inboxes.
 */
final class NettyTransport implements Transport {
  static final String THREAD = "engine-net";

  private static final long STOP_MILLIS = 1_000;
  private static final int CONNECT_MILLIS = 3_000;
  private static final int RESPONSE_LENGTH_MAX = 1 << 16;
  private static final int ORDER_CONNECTIONS = 8;
  private static final int DATA_CONNECTIONS = 2;
  private static final int RECEIVE_BUFFER = 1 << 18;

  private final MultiThreadIoEventLoopGroup group;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final EventLoop loop;
  private final Bootstrap bootstrap;
  private final Endpoint endpoint;
  private final int privateSocket;
  private final MarketInbox market;
  private final ControlInbox control;
  private final Wakening trader;
  private final LongSupplier nanos;
  private final SecureRandom random = new SecureRandom();
  private final Map<Call.Lane, RestLane> lanes = new EnumMap<>(Call.Lane.class);
  private final int[] epochs;

  /** By socket; of the network's thread. */
  private final Map<Integer, Connection> connections = new TreeMap<>();

  NettyTransport(
      Endpoint sockets,
      Endpoint rest,
      int socketCount,
      long seed,
      MarketInbox market,
      ControlInbox control,
      Wakening trader,
      LongSupplier nanos) {
    this.endpoint = sockets;
    this.privateSocket = socketCount - 1;
    this.market = market;
    this.control = control;
    this.trader = trader;
    this.nanos = nanos;
    this.epochs = new int[socketCount];
    group =
        new MultiThreadIoEventLoopGroup(1, (ThreadFactory) this::thread, NioIoHandler.newFactory());
    loop = group.next();
    bootstrap =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .option(ChannelOption.TCP_NODELAY, true);
    lanes.put(Call.Lane.ORDERS, lane(rest, ORDER_CONNECTIONS, seed));
    lanes.put(Call.Lane.DATA, lane(rest, DATA_CONNECTIONS, ~seed));
  }

  /** Netty asks for one thread, once. */
  private Thread thread(Runnable task) {
    Thread made = new FastThreadLocalThread(task, THREAD);
    threads.add(made);
    return made;
  }

  private RestLane lane(Endpoint rest, int size, long seed) {
    return new RestLane(bootstrap, loop, rest, size, seed, control, trader);
  }

  void start() {
    lanes.values().forEach(RestLane::start);
  }

  /** Which of a socket's connections is the present one. */
  int epoch(int socket) {
    return epochs[socket];
  }

  @Override
  public void open(int socket, String query) {
    epochs[socket]++;
    int epoch = epochs[socket];
    loop.execute(() -> connect(new Connection(socket, epoch), query));
  }

  private void connect(Connection connection, String query) {
    connections.put(connection.socket, connection);
    String target = query.isEmpty() ? endpoint.path() : endpoint.path() + "?" + query;
    ChannelFuture connecting =
        bootstrap
            .clone()
            .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
            .handler(new Pipeline(connection, target))
            .connect(endpoint.host(), endpoint.port());
    connection.channel = connecting.channel();
    var unused =
        connecting.addListener(
            done -> {
              if (!done.isSuccess()) {
                // Where no channel could be made the listener is called on another thread.
                loop.execute(() -> connection.onClosed(Optional.empty()));
              }
            });
  }

  @Override
  public void send(int socket, String text) {
    int epoch = epochs[socket];
    loop.execute(
        () -> {
          Connection connection = connections.get(socket);
          if (connection != null && connection.epoch == epoch) {
            connection.send(text);
          }
        });
  }

  @Override
  public void close(int socket) {
    int epoch = epochs[socket];
    // What the connection still says is old news from here on.
    epochs[socket]++;
    loop.execute(
        () -> {
          Connection connection = connections.get(socket);
          if (connection != null && connection.epoch == epoch) {
            connection.close();
          }
        });
  }

  @Override
  public boolean request(Call call, byte[] bytes, int length) {
    return lanes.get(call.lane()).send(call, bytes, length);
  }

  /** The private socket is read again, if it was not. */
  void readPrivate() {
    loop.execute(
        () -> {
          Connection connection = connections.get(privateSocket);
          if (connection != null) {
            connection.channel.config().setAutoRead(true);
          }
        });
  }

  /** Closes everything; after it the thread is gone. To be called once. */
  void stop() throws InterruptedException {
    loop.execute(
        () -> {
          lanes.values().forEach(RestLane::stop);
          connections.values().forEach(Connection::close);
        });
    group.shutdownGracefully(0, 2, TimeUnit.SECONDS).await(3, TimeUnit.SECONDS);
    for (Thread thread : threads) {
      thread.join(STOP_MILLIS);
    }
  }

  /** One connection of a socket. */
  private final class Connection implements SocketListener {
    private final int socket;
    private final int epoch;
    private final FrameHandler frames = new FrameHandler(this, nanos, random);
    private Channel channel;
    private boolean isClosed;

    Connection(int socket, int epoch) {
      this.socket = socket;
      this.epoch = epoch;
    }

    void send(String text) {
      ChannelHandlerContext context = channel.pipeline().context(frames);
      if (context != null) {
        frames.send(context, text);
      }
    }

    void close() {
      var unused = channel.close();
    }

    @Override
    public void onOpen() {
      tell(new ControlEvent.Opened(socket, epoch));
    }

    @Override
    public void onMessage(
        boolean isText, byte[] bytes, int offset, int length, long receivedNanos) {
      if (isText) {
        tell(
            new ControlEvent.Text(
                socket, epoch, new Payload(bytes, offset, length), receivedNanos));
      } else if (socket == privateSocket) {
        onPrivate(new Payload(bytes, offset, length), receivedNanos);
      } else {
        market.offer(socket, epoch, bytes, offset, length, receivedNanos);
        trader.wake();
      }
    }

    /** Order events are never dropped: rather none is read for a while, and TCP holds them back. */
    private void onPrivate(Payload message, long receivedNanos) {
      ControlEvent event = new ControlEvent.Private(socket, epoch, message, receivedNanos);
      if (control.add(event) >= ControlInbox.HIGH) {
        channel.config().setAutoRead(false);
      }
      trader.wake();
    }

    @Override
    public void onClosed(Optional<Reply> refusal) {
      if (!isClosed) {
        isClosed = true;
        connections.remove(socket, this);
        tell(new ControlEvent.Closed(socket, epoch, refusal));
      }
    }

    private void tell(ControlEvent event) {
      control.add(event);
      trader.wake();
    }
  }

  private final class Pipeline extends ChannelInitializer<SocketChannel> {
    private final Connection connection;
    private final String target;

    Pipeline(Connection connection, String target) {
      this.connection = connection;
      this.target = target;
    }

    @Override
    protected void initChannel(SocketChannel made) {
      made.pipeline()
          .addLast(UpgradeHandler.CODEC, new HttpClientCodec())
          .addLast(UpgradeHandler.AGGREGATOR, new HttpObjectAggregator(RESPONSE_LENGTH_MAX))
          .addLast(
              new UpgradeHandler(
                  endpoint.hostAndPort(), target, connection, connection.frames, random));
      endpoint.secure(made.pipeline());
    }
  }
}
