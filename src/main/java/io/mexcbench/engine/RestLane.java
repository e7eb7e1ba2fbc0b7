package io.mexcbench.engine;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The connections of one lane: a request takes one that is free, or does not leave. */
final class RestLane implements RestConnection.Listener {
  private static final long RETRY_MILLIS = 100;
  private static final long RETRY_MILLIS_MAX = 800;

  private final EventLoop loop;
  private final Inboxes inboxes;
  private final List<RestConnection> connections = new ArrayList<>();
  private final Queue<RestConnection> free = new ConcurrentLinkedQueue<>();

  RestLane(NetworkThread network, Endpoint endpoint, int size, long seed, Inboxes inboxes) {
    this.loop = network.loop();
    this.inboxes = inboxes;
    for (int i = 0; i < size; i++) {
      connections.add(
          new RestConnection(
              network.bootstrap(),
              loop,
              endpoint,
              new Backoff(new SplittableRandom(seed + i), RETRY_MILLIS, RETRY_MILLIS_MAX),
              this));
    }
  }

  void start() {
    loop.execute(() -> connections.forEach(RestConnection::connect));
  }

  /** On the network's thread. */
  void stop() {
    connections.forEach(RestConnection::stop);
  }

  /** False if no connection is free. */
  boolean send(Call call, byte[] bytes, int length) {
    RestConnection connection = free.poll();
    if (connection == null) {
      return false;
    }
    connection.send(call, Arrays.copyOf(bytes, length));
    return true;
  }

  @Override
  public void onFree(RestConnection connection) {
    // Once only, whatever happened to the connection in between.
    free.remove(connection);
    free.add(connection);
  }

  @Override
  public void onGone(RestConnection connection) {
    free.remove(connection);
  }

  @Override
  public void onAnswer(Call call, Reply reply) {
    inboxes.tell(new ControlEvent.Answered(call, reply));
  }

  @Override
  public void onNoAnswer(Call call) {
    inboxes.tell(new ControlEvent.Unanswered(call));
  }
}
