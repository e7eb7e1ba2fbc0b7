package io.mexcbench.dashboard;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One connection: takes a request, answers it, and only then takes the next. Whoever sends slowly,
 * or takes answers slowly, is cut off.
 *
 * <pre>
 *   WAITING ──request──> ANSWERING ──answer taken──> WAITING
 *                           ├──a stream──> STREAMING ──its end──> ENDING
 *                           └──last answer──> ENDING ──the client closes, or a second──> closed
 * </pre>
 */
final class ConnectionHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private enum State {
    WAITING,
    ANSWERING,
    STREAMING,
    ENDING
  }

  /** How long an ended connection still listens, so that its answer is not lost by a reset. */
  private static final long LINGER_MILLIS = 1_000;

  private final Server server;
  private final boolean isRefused;

  /** Sent without awaiting the answer before; no more than were read at once. */
  private final Queue<FullHttpRequest> waiting = new ArrayDeque<>();

  private State state = State.WAITING;
  private boolean isLast;
  private ScheduledFuture<?> deadline;
  private EventSender sender;

  /**
   * @param isRefused whether there are too many connections
   */
  ConnectionHandler(Server server, boolean isRefused) {
    this.server = server;
    this.isRefused = isRefused;
    this.isLast = isRefused;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    await(context);
  }

  private void await(ChannelHandlerContext context) {
    state = State.WAITING;
    closeIn(context, server.limits().requestMillis());
    Optional<FullHttpRequest> next = Optional.ofNullable(waiting.poll());
    next.ifPresentOrElse(
        request -> {
          answer(context, request);
          request.release();
        },
        context::read);
  }

  private void closeIn(ChannelHandlerContext context, long millis) {
    stopDeadline();
    deadline = context.executor().schedule(() -> close(context), millis, TimeUnit.MILLISECONDS);
  }

  private void stopDeadline() {
    if (deadline != null) {
      deadline.cancel(false);
    }
  }

  private static void close(ChannelHandlerContext context) {
    var unused = context.close();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (state == State.WAITING) {
      answer(context, request);
    } else if (state == State.ANSWERING) {
      waiting.add(request.retain());
    }
    // What comes behind a stream, or after the last answer, is not looked at.
  }

  private void answer(ChannelHandlerContext context, FullHttpRequest request) {
    state = State.ANSWERING;
    stopDeadline();
    Pending pending = new Pending(context, request, server.nanos());
    isLast |= !HttpUtil.isKeepAlive(request) || request.decoderResult().isFailure();
    Api.Answering answering = answering(request);
    pending.endpoint = answering.endpoint();
    CompletableFuture<ApiReply> reply = answering.reply().toCompletableFuture();
    ScheduledFuture<?> late =
        context
            .executor()
            .schedule(
                () -> pending.answer(Problem.unavailable("there is no answer yet").reply()),
                server.limits().answerMillis(),
                TimeUnit.MILLISECONDS);
    var unused =
        reply.whenComplete(
            (value, failure) ->
                context
                    .executor()
                    .execute(
                        () -> {
                          late.cancel(false);
                          pending.answer(failure == null ? value : Problem.broken().reply());
                        }));
  }

  private Api.Answering answering(FullHttpRequest request) {
    String method = request.method().name();
    if (request.decoderResult().isFailure()) {
      return Api.refused(method, HttpRequests.refusal(request.decoderResult().cause()));
    }
    if (isRefused) {
      return Api.refused(method, Problem.unavailable("too many connections are open"));
    }
    return server
        .served()
        .map(served -> served.api().answer(HttpRequests.incoming(request)))
        .orElseGet(() -> Api.refused(method, Problem.unavailable("the trading system begins")));
  }

  /** A request that waits for its answer, of which it takes one. */
  private final class Pending {
    private final ChannelHandlerContext context;
    private final long startNanos;
    private final HttpMethod method;
    private String endpoint = Api.UNMATCHED;
    private boolean isAnswered;

    Pending(ChannelHandlerContext context, FullHttpRequest request, long startNanos) {
      this.context = context;
      this.method = request.method();
      this.startNanos = startNanos;
    }

    void answer(ApiReply reply) {
      if (isAnswered || !context.channel().isActive()) {
        return;
      }
      isAnswered = true;
      if (reply.events().isPresent() && !method.equals(HttpMethod.HEAD)) {
        stream(reply);
      } else {
        write(reply);
      }
    }

    private void write(ApiReply reply) {
      HttpResponse response = server.responses().whole(reply);
      HttpUtil.setKeepAlive(response, !isLast);
      closeIn(context, server.limits().writeMillis());
      ChannelFuture written = context.writeAndFlush(response);
      written.addListener(
          done -> {
            observe(reply.status());
            if (isLast) {
              end(context);
            } else if (done.isSuccess()) {
              await(context);
            }
          });
    }

    private void stream(ApiReply reply) {
      if (!server.streams().begin()) {
        write(Problem.unavailable("too many streams are open").reply());
        return;
      }
      state = State.STREAMING;
      sender = new EventSender(context, server, reply.events().orElseThrow(), this::ended);
      var unused = context.writeAndFlush(server.responses().begun(reply));
      observe(reply.status());
      // So that it is noticed when the client goes.
      context.channel().config().setAutoRead(true);
      sender.send();
    }

    private void ended() {
      end(context);
    }

    private void observe(int status) {
      server
          .served()
          .ifPresent(
              served ->
                  served
                      .observer()
                      .onRequest(
                          endpoint, Api.known(method.name()), status, server.nanos() - startNanos));
    }
  }

  /** Sends no more, and listens for a moment. */
  private void end(ChannelHandlerContext context) {
    state = State.ENDING;
    closeIn(context, LINGER_MILLIS);
    context.channel().config().setAutoRead(true);
    if (context.channel() instanceof SocketChannel) {
      var unused = ((SocketChannel) context.channel()).shutdownOutput();
    }
  }

  /** The server stops: what is being answered is answered, and nothing else. */
  void stop(ChannelHandlerContext context) {
    isLast = true;
    if (state == State.STREAMING) {
      sender.end();
    } else if (state != State.ANSWERING) {
      close(context);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    stopDeadline();
    waiting.forEach(FullHttpRequest::release);
    waiting.clear();
    if (sender != null) {
      sender.stop();
      server.streams().end();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // A connection that breaks.
    close(context);
  }
}
