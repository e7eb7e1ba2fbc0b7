package io.mexcbench.engine;

import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.HealthView;
import io.mexcbench.hotpath.execution.ServerClock;
import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;
import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.hotpath.execution.lifecycle.PrivateEvents;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SymbolTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The trading system without its network: sockets and their subscriptions, books and snapshots,
 * strategies, orders and what became of them, the exchange's clock. One thread calls it, tells it
 * the time at least every few milliseconds, and then what arrived.
 */
final class TradingCore {
  private final EngineMeter meter;
  private final TradingParts parts;
  private final CoreTime time;
  private final ServerClock clock;
  private final Desks desks;
  private final MarketFeed feed;
  private final TradeDesk trades;
  private final MessageMeter messages;
  private final OrderLifecycle lifecycle;
  private final Sockets sockets;
  private final ReplyDesk replies;
  private final SpotDecoder privateDecoder;
  private final PrivateEvents privateEvents;

  /**
   * Begins, with everything closed.
   *
   * @param nanos a clock for measuring
   * @param startMillis the time now, of the clock of {@link #onTime}
   */
  TradingCore(
      EngineOptions options,
      SocketRules rules,
      Transport transport,
      EngineMeter meter,
      LongSupplier nanos,
      long startMillis) {
    this.meter = meter;
    parts = new TradingParts(options, rules, transport, meter, nanos, startMillis);
    time = parts.time;
    clock = parts.clock;
    desks = parts.desks;
    feed = parts.feed;
    trades = parts.trades;
    messages = parts.messages;
    lifecycle = parts.lifecycle;
    sockets = parts.sockets;
    replies = parts.replies;
    privateDecoder = new SpotDecoder(new SymbolTable(options.symbols()));
    privateEvents = new PrivateEvents(lifecycle.news());
  }

  /**
   * Time passes, and what has become due is done.
   *
   * @param toldMillis of a clock that is never set, near the time of day
   */
  void onTime(long toldMillis) {
    time.advanceTo(toldMillis);
    long nowMillis = time.nowMillis();
    parts.sender.onTime(nowMillis);
    boolean mayAsk = replies.mayAsk();
    sockets.onTime(nowMillis, mayAsk);
    if (mayAsk) {
      parts.clockKeeper.onTime(nowMillis);
      parts.listenKeys.onTime(nowMillis);
      parts.snapshots.onTime(nowMillis);
    }
    lifecycle.onTime(nowMillis);
    parts.recoveries.onTime(nowMillis);
    meter.onState(desks.live(), lifecycle.liveOrders(), sockets.refusedCount());
    parts.views.onTime();
    parts.health.onTime();
    if (clock.isSynchronised()) {
      long serverMillis = nowMillis + clock.offsetMillis(nowMillis);
      List<BookDesk> all = desks.all();
      for (int i = 0; i < all.size(); i++) {
        all.get(i).strategy().onTime(serverMillis);
      }
    }
  }

  void onOpen(int socket) {
    sockets.onOpen(socket, time.nowMillis());
  }

  /**
   * A connection ended, or did not come about.
   *
   * @param refusal what the exchange answered instead of opening it
   */
  void onClosed(int socket, Optional<Reply> refusal) {
    refusal.ifPresent(replies::noticeSilence);
    if (sockets.isPrivate(socket) && refusal.map(Reply::isRefused).orElse(false)) {
      parts.listenKeys.forget(time.nowMillis());
    }
    sockets.at(socket).onClosed(time.nowMillis());
  }

  /** A text message: what the exchange says about subscriptions. */
  void onText(int socket, byte[] bytes, int offset, int length, long receivedNanos) {
    boolean hasBecomeActive = sockets.onText(socket, bytes, offset, length, time.nowMillis());
    if (hasBecomeActive && sockets.isPrivate(socket)) {
      lifecycle.reconcile();
    } else if (hasBecomeActive) {
      sockets.fedBy(socket).forEach(symbol -> desks.of(symbol).onFed());
    }
    messages.onOther(MessageType.CONTROL, receivedNanos);
  }

  /**
   * A market message.
   *
   * @param receivedNanos when it arrived, by the clock for measuring
   */
  void onMarket(int socket, byte[] bytes, int offset, int length, long receivedNanos) {
    sockets.at(socket).onHeard(time.nowMillis());
    trades.onTick(receivedNanos);
    long sentMillis = feed.onMessage(bytes, offset, length);
    messages.onMarket(sentMillis, receivedNanos);
  }

  /** Depth updates that were merged because they came faster than they could be worked on. */
  void onMerged(DepthUpdate merged, long receivedNanos) {
    trades.onTick(receivedNanos);
    feed.onDepth(merged);
    messages.onMarket(merged.sendTimeMillis(), receivedNanos);
  }

  /** A message of the private stream. */
  void onPrivate(int socket, byte[] bytes, int offset, int length, long receivedNanos) {
    sockets.at(socket).onHeard(time.nowMillis());
    DecodeStatus status = privateDecoder.decode(bytes, offset, length, privateEvents);
    if (status != DecodeStatus.OK && status != DecodeStatus.NO_BODY) {
      meter.counters.unreadable.increment();
    }
    messages.onOther(MessageType.PRIVATE, receivedNanos);
  }

  /** The answer to a request. */
  void onReply(Call call, Reply reply) {
    replies.onReply(call, reply);
  }

  /** The connection broke, or too much time has passed: there will be no answer. */
  void onNoReply(Call call) {
    replies.onNoReply(call);
  }

  /** Lets no order out any more, and cancels those that live. */
  void kill() {
    lifecycle.kill();
  }

  /** The same; returns how many orders lived. */
  int halt() {
    int live = lifecycle.liveOrders();
    kill();
    return live;
  }

  /** Has an order cancelled, if there is one that lives. */
  CancelAnswer cancel(String clientOrderId) {
    long sequence = parts.shown.orders().sequenceOf(clientOrderId);
    OrderState state = lifecycle.stateOf(sequence);
    if (state == OrderState.FORGOTTEN) {
      return CancelAnswer.UNKNOWN;
    }
    if (state.isFinal()) {
      return CancelAnswer.ENDED;
    }
    lifecycle.cancel(sequence);
    return CancelAnswer.REQUESTED;
  }

  /** Gives back what the account has only so much of, once no order lives. */
  void end() {
    parts.listenKeys.close(time.nowMillis());
  }

  /** Whether every book is live and the private stream is there. */
  boolean isReady() {
    return parts.isReady();
  }

  /** For those who look at it. */
  Views<EngineView> views() {
    return parts.views;
  }

  Views<HealthView> health() {
    return parts.health;
  }

  Desks desks() {
    return desks;
  }

  OrderLifecycle lifecycle() {
    return lifecycle;
  }

  /** What the exchange did not grant, by socket; empty if it granted all. */
  Map<Integer, List<String>> refusedChannels() {
    return sockets.refused();
  }
}
