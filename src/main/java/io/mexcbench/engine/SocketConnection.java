package io.mexcbench.engine;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One connection of a socket, from its beginning to its end; of the network's thread. */
final class SocketConnection implements SocketListener {
  /** For what comes while the network's thread gives way. */
  private static final int RECEIVE_BUFFER = 1 << 20;

  /**
   * Which one it is.
   *
   * @param epoch counts the connections of that socket
   * @param isPrivate whether it brings order events rather than the market
   */
  record Identity(int socket, int epoch, boolean isPrivate) {}

  private final Identity identity;
  private final Inboxes inboxes;
  private final SecureRandom random;
  private final FrameHandler frames;
  private final Consumer<SocketConnection> ended;
  private Channel channel;
  private boolean isClosed;

  /**
   * @param nanos the clock that says when messages were received
   * @param ended told once, before the trading thread is
   */
  SocketConnection(
      Identity identity,
      Inboxes inboxes,
      LongSupplier nanos,
      SecureRandom random,
      Consumer<SocketConnection> ended) {
    this.identity = identity;
    this.inboxes = inboxes;
    this.random = random;
    this.frames = new FrameHandler(this, nanos, random);
    this.ended = ended;
  }

  Identity identity() {
    return identity;
  }

  /**
   * To be called first, and once.
   *
   * @param query of the address, without its question mark; empty if there is none
   */
  void connect(NetworkThread network, Endpoint endpoint, String query) {
    Bootstrap own = network.bootstrap().clone();
    EventLoop loop = network.loop();
    ChannelFuture connecting =
        own.option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
            .handler(new SocketPipeline(endpoint, upgrade(endpoint, query)))
            .connect(endpoint.host(), endpoint.port());
    channel = connecting.channel();
    var unused =
        connecting.addListener(
            done -> {
              if (!done.isSuccess()) {
                endpoint.onUnreachable(done.cause());
                // Where no channel could be made the listener is called on another thread.
                loop.execute(() -> onClosed(Optional.empty()));
              }
            });
  }

  private UpgradeHandler upgrade(Endpoint endpoint, String query) {
    String target = query.isEmpty() ? endpoint.path() : endpoint.path() + "?" + query;
    return new UpgradeHandler(endpoint.hostAndPort(), target, this, frames, random);
  }

  void send(String text) {
    ChannelHandlerContext context = channel.pipeline().context(frames);
    if (context != null) {
      frames.send(context, text);
    }
  }

  /** Reads again, if it does not. */
  void read() {
    channel.config().setAutoRead(true);
  }

  void close() {
    var unused = channel.close();
  }

  @Override
  public void onOpen() {
    inboxes.tell(new ControlEvent.Opened(identity.socket(), identity.epoch()));
  }

  @Override
  public void onMessage(boolean isText, byte[] bytes, int offset, int length, long receivedNanos) {
    int socket = identity.socket();
    int epoch = identity.epoch();
    if (isText) {
      Payload text = new Payload(bytes, offset, length);
      inboxes.tell(new ControlEvent.Text(socket, epoch, text, receivedNanos));
    } else if (identity.isPrivate()) {
      onPrivate(new Payload(bytes, offset, length), receivedNanos);
    } else {
      inboxes.offer(socket, epoch, bytes, offset, length, receivedNanos);
    }
  }

  /** Order events are never dropped: rather none is read for a while, and TCP holds them back. */
  private void onPrivate(Payload message, long receivedNanos) {
    ControlEvent event =
        new ControlEvent.Private(identity.socket(), identity.epoch(), message, receivedNanos);
    if (inboxes.tell(event) >= ControlInbox.HIGH) {
      channel.config().setAutoRead(false);
    }
  }

  @Override
  public void onRead() {
    inboxes.giveWayIfFarBehind();
  }

  @Override
  public void onClosed(Optional<Reply> refusal) {
    if (!isClosed) {
      isClosed = true;
      ended.accept(this);
      inboxes.tell(new ControlEvent.Closed(identity.socket(), identity.epoch(), refusal));
    }
  }
}
