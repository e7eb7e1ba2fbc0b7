package io.mexcbench.exchange;

import io.mexcbench.hotpath.websocket.Opcode;
import java.util.Optional;

/** The simulated exchange without sockets, for clients that live in virtual time as well. */
public final class VirtualVenue {
  /** Hears what one connection brings. */
  public interface Listener {
    /** The exchange answered with an HTTP status instead of opening it. */
    void onRefused(int status);

    void onText(byte[] text);

    void onBinary(byte[] message);

    /** It ended; nothing comes after that. */
    void onClosed();
  }

  /** Takes the answer to a request, or that there is none. */
  public interface Answer {
    void onReply(int status, long retryAfterSeconds, String body);

    void onNoReply();
  }

  /** The client's end of a connection. */
  public final class Connection {
    private final SocketSession session;

    private Connection(SocketSession session) {
      this.session = session;
    }

    public void send(String text, long nowMillis) {
      core.onText(session, text, nowMillis);
    }

    public void close() {
      core.onClosed(session);
    }
  }

  private final Faults faults = new Faults(() -> {});
  private final ExchangeCore core;

  public VirtualVenue(ExchangeOptions options, long nowMillis) {
    core = new ExchangeCore(options, faults, () -> {}, Optional.empty(), nowMillis);
  }

  public void onTime(long nowMillis) {
    core.onTime(nowMillis);
  }

  public Faults faults() {
    return faults;
  }

  public ExchangeRecords records() {
    return new ExchangeRecords(core);
  }

  /** Empty if the exchange is down or does not let it in. */
  public Optional<Connection> open(String listenKey, Listener listener, long nowMillis) {
    if (core.isDown(nowMillis)) {
      listener.onClosed();
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Connection(core.openSpot(listenKey, new ListenerOutlet(listener), nowMillis)));
    } catch (Refused e) {
      listener.onRefused(e.httpStatus());
      return Optional.empty();
    }
  }

  public void request(
      String method, String target, String apiKey, String body, Answer answer, long nowMillis) {
    int mark = target.indexOf('?');
    RestRequest request =
        new RestRequest(
            method,
            mark < 0 ? target : target.substring(0, mark),
            mark < 0 ? "" : target.substring(mark + 1),
            body,
            apiKey,
            "127.0.0.1",
            true,
            false);
    core.onRequest(
        request,
        new ReplyOutlet() {
          @Override
          public void reply(RestReply reply) {
            answer.onReply(reply.status(), reply.retryAfterSeconds(), reply.body());
          }

          @Override
          public void drop() {
            answer.onNoReply();
          }
        },
        nowMillis);
  }

  /** What is cut off is not there. */
  private record ListenerOutlet(Listener listener) implements Outlet {
    @Override
    public boolean offer(int opcode, byte[] payload) {
      send(opcode, payload);
      return true;
    }

    @Override
    public void send(int opcode, byte[] payload) {
      if (opcode == Opcode.TEXT) {
        listener.onText(payload);
      } else {
        listener.onBinary(payload);
      }
    }

    @Override
    public void cut(int opcode, byte[] payload, int bytes) {
      listener.onClosed();
    }

    @Override
    public void close(int code, String reason) {
      listener.onClosed();
    }

    @Override
    public void drop() {
      listener.onClosed();
    }
  }
}
