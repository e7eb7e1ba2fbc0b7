package io.mexcbench.dashboard;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends events on one connection until the client or the server ends it. A client that reads too
 * slowly misses events; one that does not read at all is cut off.
 */
final class EventSender {
  private final ChannelHandlerContext context;
  private final Server server;
  private final Events events;
  private final Runnable onEnd;
  private ScheduledFuture<?> next;
  private long writableNanos;
  private boolean isEnded;

  /**
   * @param onEnd when the last byte was sent
   */
  EventSender(ChannelHandlerContext context, Server server, Events events, Runnable onEnd) {
    this.context = context;
    this.server = server;
    this.events = events;
    this.onEnd = onEnd;
    this.writableNanos = server.nanos();
  }

  void send() {
    if (isEnded) {
      return;
    }
    if (!context.channel().isWritable()) {
      onSlow();
      return;
    }
    writableNanos = server.nanos();
    var unused =
        events
            .next()
            .whenComplete(
                (event, failure) ->
                    context
                        .executor()
                        .execute(
                            () -> {
                              if (failure == null) {
                                write(event);
                              } else {
                                end();
                              }
                            }));
  }

  private void onSlow() {
    long nanos = server.nanos() - writableNanos;
    if (nanos >= TimeUnit.MILLISECONDS.toNanos(server.limits().writeMillis())) {
      var unused = context.close();
    } else {
      schedule();
    }
  }

  private void write(byte[] event) {
    if (!isEnded) {
      var unused = context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(event)));
      schedule();
    }
  }

  private void schedule() {
    next =
        context
            .executor()
            .schedule(this::send, server.limits().streamMillis(), TimeUnit.MILLISECONDS);
  }

  /** Says that nothing more will come. */
  void end() {
    if (!isEnded) {
      stop();
      context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT).addListener(written -> onEnd.run());
    }
  }

  /** The connection is gone. */
  void stop() {
    isEnded = true;
    if (next != null) {
      next.cancel(false);
    }
  }
}
