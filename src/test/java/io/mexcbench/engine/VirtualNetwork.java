package io.mexcbench.engine;

import io.mexcbench.exchange.VirtualVenue;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Carries everything between a core and a venue, with a delay and in order, in virtual time. */
final class VirtualNetwork implements Transport {
  private static final long DELAY_MILLIS = 2;
  private static final int ORDERS_AT_ONCE = 8;
  private static final int DATA_AT_ONCE = 2;

  private record Event(long atMillis, long number, Runnable action) {}

  /** One connection; what belongs to it is worth nothing once it was replaced or closed. */
  private final class Link implements VirtualVenue.Listener {
    final int socket;
    final boolean isPrivate;
    Optional<VirtualVenue.Connection> connection = Optional.empty();

    Link(int socket, boolean isPrivate) {
      this.socket = socket;
      this.isPrivate = isPrivate;
    }

    private void tell(Runnable news) {
      later(
          () -> {
            if (links.get(socket) == this) {
              news.run();
            }
          });
    }

    @Override
    public void onText(byte[] text) {
      tell(() -> core.onText(socket, text, 0, text.length, nanos()));
    }

    @Override
    public void onBinary(byte[] message) {
      tell(
          () -> {
            if (isPrivate) {
              core.onPrivate(socket, message, 0, message.length, nanos());
            } else {
              core.onMarket(socket, message, 0, message.length, nanos());
            }
          });
    }

    @Override
    public void onRefused(int status) {
      end(Optional.of(new Reply(status, 0, new byte[0])));
    }

    @Override
    public void onClosed() {
      end(Optional.empty());
    }

    private void end(Optional<Reply> refusal) {
      tell(
          () -> {
            links.remove(socket);
            core.onClosed(socket, refusal);
          });
    }
  }

  final VirtualVenue venue;
  final Map<Call.Lane, Integer> underWay = new HashMap<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          Comparator.comparingLong(Event::atMillis).thenComparingLong(Event::number));
  private final Map<Integer, Link> links = new HashMap<>();
  private TradingCore core;
  private long number;
  private long nowMillis;
  long requests;

  VirtualNetwork(VirtualVenue venue, long nowMillis) {
    this.venue = venue;
    this.nowMillis = nowMillis;
  }

  void begin(TradingCore core) {
    this.core = core;
  }

  /** Of a clock for measuring, in nanoseconds. */
  long nanos() {
    return nowMillis * 1_000_000;
  }

  private void later(Runnable action) {
    events.add(new Event(nowMillis + DELAY_MILLIS, number++, action));
  }

  /** Lets everything arrive that is due by then. */
  void run(long untilMillis) {
    while (!events.isEmpty() && events.element().atMillis() <= untilMillis) {
      Event event = events.remove();
      nowMillis = Math.max(nowMillis, event.atMillis());
      core.onTime(nowMillis);
      event.action().run();
    }
    nowMillis = untilMillis;
  }

  @Override
  public void open(int socket, String query) {
    Link link = new Link(socket, !query.isEmpty());
    links.put(socket, link);
    later(
        () -> {
          if (links.get(socket) != link) {
            return;
          }
          String key = query.isEmpty() ? "" : query.substring("listenKey=".length());
          link.connection = venue.open(key, link, nowMillis);
          if (link.connection.isPresent()) {
            link.tell(() -> core.onOpen(socket));
          }
        });
  }

  @Override
  public void send(int socket, String text) {
    Link link = links.get(socket);
    if (link != null) {
      later(() -> link.connection.ifPresent(open -> open.send(text, nowMillis)));
    }
  }

  @Override
  public void close(int socket) {
    Link link = links.remove(socket);
    if (link != null) {
      later(() -> link.connection.ifPresent(VirtualVenue.Connection::close));
    }
  }

  @Override
  public boolean request(Call call, byte[] bytes, int length) {
    int limit = call.lane() == Call.Lane.ORDERS ? ORDERS_AT_ONCE : DATA_AT_ONCE;
    if (underWay.getOrDefault(call.lane(), 0) >= limit) {
      return false;
    }
    underWay.merge(call.lane(), 1, Integer::sum);
    requests++;
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    later(() -> arrive(call, text));
    return true;
  }

  private void arrive(Call call, String request) {
    String[] line = request.substring(0, request.indexOf("\r\n")).split(" ", -1);
    venue.request(
        line[0],
        line[1],
        header(request, "X-MEXC-APIKEY"),
        request.substring(request.indexOf("\r\n\r\n") + 4),
        new VirtualVenue.Answer() {
          @Override
          public void onReply(int status, long retryAfterSeconds, String body) {
            Reply reply =
                new Reply(status, 1_000 * retryAfterSeconds, body.getBytes(StandardCharsets.UTF_8));
            answer(call, () -> core.onReply(call, reply));
          }

          @Override
          public void onNoReply() {
            answer(call, () -> core.onNoReply(call));
          }
        },
        nowMillis);
  }

  private void answer(Call call, Runnable news) {
    later(
        () -> {
          underWay.merge(call.lane(), -1, Integer::sum);
          news.run();
        });
  }

  private static String header(String request, String name) {
    int at = request.indexOf("\r\n" + name + ": ");
    if (at < 0) {
      return "";
    }
    int from = at + name.length() + 4;
    return request.substring(from, request.indexOf("\r\n", from));
  }
}
