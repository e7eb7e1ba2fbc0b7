package io.mexcbench.engine;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The network of an engine. Its methods belong to the trading thread, which is told what happened
 * through the inboxes.
 */
final class NettyTransport implements Transport {
  private static final int ORDER_CONNECTIONS = 8;
  private static final int DATA_CONNECTIONS = 2;

  private final NetworkThread network = new NetworkThread();
  private final Endpoint endpoint;
  private final int privateSocket;
  private final Inboxes inboxes;
  private final LongSupplier nanos;
  private final SecureRandom random = new SecureRandom();
  private final Map<Call.Lane, RestLane> lanes = new EnumMap<>(Call.Lane.class);
  private final int[] epochs;

  /** By socket; of the network's thread. */
  private final Map<Integer, SocketConnection> connections = new TreeMap<>();

  NettyTransport(
      Endpoint sockets,
      Endpoint rest,
      int socketCount,
      long seed,
      Inboxes inboxes,
      LongSupplier nanos) {
    this.endpoint = sockets;
    this.privateSocket = socketCount - 1;
    this.inboxes = inboxes;
    this.nanos = nanos;
    this.epochs = new int[socketCount];
    lanes.put(Call.Lane.ORDERS, lane(rest, ORDER_CONNECTIONS, seed));
    lanes.put(Call.Lane.DATA, lane(rest, DATA_CONNECTIONS, ~seed));
  }

  private RestLane lane(Endpoint rest, int size, long seed) {
    return new RestLane(network, rest, size, seed, inboxes);
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
    SocketConnection.Identity identity =
        new SocketConnection.Identity(socket, epochs[socket], socket == privateSocket);
    execute(() -> connect(identity, query));
  }

  private void connect(SocketConnection.Identity identity, String query) {
    SocketConnection connection =
        new SocketConnection(identity, inboxes, nanos, random, this::onEnded);
    connections.put(identity.socket(), connection);
    connection.connect(network, endpoint, query);
  }

  private void onEnded(SocketConnection connection) {
    connections.remove(connection.identity().socket(), connection);
  }

  @Override
  public void send(int socket, String text) {
    onPresent(socket, connection -> connection.send(text));
  }

  @Override
  public void close(int socket) {
    onPresent(socket, SocketConnection::close);
    // What the connection still says is old news from here on.
    epochs[socket]++;
  }

  /** Nothing, once the connection that is meant has given way to another. */
  private void onPresent(int socket, Consumer<SocketConnection> action) {
    int epoch = epochs[socket];
    execute(
        () -> {
          SocketConnection connection = connections.get(socket);
          if (connection != null && connection.identity().epoch() == epoch) {
            action.accept(connection);
          }
        });
  }

  @Override
  public boolean request(Call call, byte[] bytes, int length) {
    return lanes.get(call.lane()).send(call, bytes, length);
  }

  /** The private socket is read again, if it was not. */
  void readPrivate() {
    execute(
        () -> {
          SocketConnection connection = connections.get(privateSocket);
          if (connection != null) {
            connection.read();
          }
        });
  }

  private void execute(Runnable task) {
    network.loop().execute(task);
  }

  /** Closes everything; after it the thread is gone. To be called once. */
  void stop() throws InterruptedException {
    execute(
        () -> {
          lanes.values().forEach(RestLane::stop);
          connections.values().forEach(SocketConnection::close);
        });
    network.stop();
  }
}
