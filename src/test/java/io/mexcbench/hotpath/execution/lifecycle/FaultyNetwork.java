package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.lifecycle.Faults.Kind;
import io.mexcbench.hotpath.execution.lifecycle.VirtualExchange.Order;
import io.mexcbench.hotpath.execution.lifecycle.VirtualExchange.Seen;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What lies between a session and the exchange: requests and answers are lost, late and repeated,
 * servers fail before and after the exchange has acted, and events come in any order.
 */
final class FaultyNetwork implements OrderOutlet, VirtualExchange.Stream {
  final SendingRules sendingRules = new SendingRules();

  private final VirtualTime time;
  private final SplittableRandom random;
  private final Faults faults;
  // Together with the proof of an absence they must leave some of the ten seconds for questions.
  private final List<Long> silencesMillis;
  private VirtualExchange exchange;
  private Session session;
  private int connection;
  private boolean isConnected = true;
  private boolean isStreaming = true;
  private long tickMillis = Long.MAX_VALUE;
  private long trades;

  FaultyNetwork(
      VirtualTime time, SplittableRandom random, Faults faults, List<Long> silencesMillis) {
    this.time = time;
    this.random = random;
    this.faults = faults;
    this.silencesMillis = silencesMillis;
  }

  void connect(VirtualExchange exchange, Session session) {
    this.exchange = exchange;
    this.session = session;
    connection++;
    tickMillis = Long.MAX_VALUE;
  }

  /** One round of the client's thread: time first, then the news. */
  void round(Consumer<Session> news) {
    session.onTime(time.nowMillis());
    news.accept(session);
    session.observe(time.nowMillis());
    long next = session.nextMillis();
    if (next < tickMillis) {
      tickMillis = next;
      time.in(Math.max(1, next - time.nowMillis()), this::tick);
    }
  }

  private void tick() {
    if (time.nowMillis() >= tickMillis) {
      tickMillis = Long.MAX_VALUE;
      round(FaultyNetwork::ignore);
    }
  }

  void disconnect(long forMillis) {
    faults.count("disconnected");
    connection++;
    isConnected = false;
    time.in(forMillis, () -> isConnected = true);
    round(Session::connectionLost);
  }

  void interruptStream(long forMillis) {
    faults.count("stream_interrupted");
    isStreaming = false;
    time.in(
        forMillis,
        () -> {
          isStreaming = true;
          round(Session::streamIsBack);
        });
  }

  @Override
  public boolean submit(TrackedOrder order) {
    long sequence = order.sequence();
    String id = session.idOf(sequence);
    OrderIntent intent = new OrderIntent(order.intent().symbol()).copyFrom(order.intent());
    long timestampMillis = order.sentMillis();
    return send(
        Endpoint.SUBMIT,
        sequence,
        () -> {
          int code = exchange.submit(id, intent, timestampMillis);
          return code == 0 ? s -> s.accepted(sequence) : s -> s.rejected(sequence, code);
        });
  }

  @Override
  public boolean cancel(TrackedOrder order) {
    long sequence = order.sequence();
    String id = session.idOf(sequence);
    return send(
        Endpoint.CANCEL,
        -1,
        () ->
            exchange.cancel(id) ? s -> s.cancelAccepted(sequence) : s -> s.cancelRefused(sequence));
  }

  @Override
  public boolean query(TrackedOrder order, long askedMillis) {
    long sequence = order.sequence();
    String id = session.idOf(sequence);
    return send(
        Endpoint.QUERY,
        -1,
        () -> {
          List<Seen> seen = exchange.query(id);
          return seen.isEmpty()
              ? s -> s.queriedAbsent(sequence, askedMillis)
              : s -> s.queried(sequence, seen.get(0));
        });
  }

  @Override
  public boolean listOpen(Symbol symbol, long askedMillis) {
    return send(
        Endpoint.LIST_OPEN,
        -1,
        () -> {
          Map<String, Seen> open = exchange.openOrders(symbol);
          return s -> {
            open.forEach((id, seen) -> s.openOrder(id, seen, askedMillis));
            s.openOrdersEnd(symbol, askedMillis);
          };
        });
  }

  private boolean send(Endpoint endpoint, long submitted, Supplier<Consumer<Session>> served) {
    sendingRules.check(endpoint, time.nowMillis());
    if (!isConnected || faults.strikes(Kind.NOT_SENT)) {
      return false;
    }
    sendingRules.add(endpoint, time.nowMillis());
    if (!faults.strikes(Kind.REQUEST_LOST)) {
      int sentOn = connection;
      time.in(requestDelayMillis(), () -> arrive(sentOn, submitted, served));
    }
    return true;
  }

  /** Late ones often come when the exchange is just about to refuse an order of that age. */
  private long requestDelayMillis() {
    if (!faults.strikes(Kind.REQUEST_LATE)) {
      return 5L + random.nextInt(60);
    }
    return random.nextBoolean()
        ? 500 + random.nextInt(6_000)
        : Math.max(0, exchange.acceptsForMillis() - random.nextInt(40));
  }

  private void arrive(int sentOn, long submitted, Supplier<Consumer<Session>> served) {
    Consumer<Session> doubt = submitted < 0 ? FaultyNetwork::ignore : s -> s.doubt(submitted);
    if (!silencesMillis.isEmpty() && faults.strikes(Kind.RATE_LIMITED)) {
      long retryAfterMillis = silencesMillis.remove(0);
      deliver(sentOn, 5 + random.nextInt(60), s -> refuse(s, submitted, retryAfterMillis));
    } else if (!silencesMillis.isEmpty() && faults.strikes(Kind.FORBIDDEN)) {
      silencesMillis.remove(0);
      deliver(sentOn, 20, s -> s.forbidden());
      deliver(sentOn, 20, doubt);
    } else if (faults.strikes(Kind.ERROR_BEFORE_ACCEPT)) {
      reply(sentOn, doubt);
    } else {
      Consumer<Session> answer = served.get();
      boolean isDoubtful =
          faults.strikes(Kind.ERROR_AFTER_ACCEPT) || faults.strikes(Kind.REPLY_MALFORMED);
      reply(sentOn, isDoubtful ? doubt : answer);
    }
  }

  private void refuse(Session receiver, long submitted, long retryAfterMillis) {
    sendingRules.bar(time.nowMillis(), retryAfterMillis);
    receiver.rateLimited(retryAfterMillis);
    if (submitted >= 0) {
      receiver.rejected(submitted, 429);
    }
  }

  private void reply(int sentOn, Consumer<Session> answer) {
    if (faults.strikes(Kind.REPLY_LOST)) {
      return;
    }
    boolean isLate = faults.strikes(Kind.REPLY_LATE);
    deliver(sentOn, isLate ? 1_000 + random.nextInt(5_000) : 5 + random.nextInt(60), answer);
    if (faults.strikes(Kind.REPLY_TWICE)) {
      deliver(sentOn, 5 + random.nextInt(2_000), answer);
    }
  }

  /** Unless the connection that it comes on breaks before. */
  private void deliver(int sentOn, long delayMillis, Consumer<Session> answer) {
    time.in(
        delayMillis,
        () -> {
          if (sentOn == connection) {
            round(answer);
          }
        });
  }

  @Override
  public void onChange(Order order, long filledNow) {
    stream(EventBytes.ofOrder(order));
    if (filledNow > 0) {
      stream(EventBytes.ofTrade(order, filledNow, ++trades));
    }
  }

  private void stream(byte[] message) {
    if (faults.strikes(Kind.EVENT_LOST)) {
      return;
    }
    streamIn(eventDelayMillis(), message);
    if (faults.strikes(Kind.EVENT_TWICE)) {
      streamIn(random.nextInt(4_000), message);
    }
  }

  private long eventDelayMillis() {
    if (faults.strikes(Kind.EVENT_EARLY)) {
      return 0;
    }
    return faults.strikes(Kind.EVENT_LATE) ? 200 + random.nextInt(6_000) : 5 + random.nextInt(60);
  }

  private void streamIn(long delayMillis, byte[] message) {
    time.in(
        delayMillis,
        () -> {
          if (isStreaming) {
            round(s -> s.event(message));
          }
        });
  }

  private static void ignore(Session session) {}
}
