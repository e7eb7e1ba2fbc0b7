package io.mexcbench.engine;

import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.HealthView;
import io.mexcbench.hotpath.execution.CancelRequests;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.ListenKeyRequests;
import io.mexcbench.hotpath.execution.OrderEncoder;
import io.mexcbench.hotpath.execution.OrderRequest;
import io.mexcbench.hotpath.execution.QueryRequests;
import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.execution.ServerClock;
import io.mexcbench.hotpath.execution.SpotAccount;
import io.mexcbench.hotpath.execution.lifecycle.LifecycleRules;
import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;
import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.hotpath.execution.lifecycle.PreTradeLimits;
import io.mexcbench.hotpath.execution.lifecycle.PrivateEvents;
import io.mexcbench.hotpath.execution.lifecycle.SymbolLimits;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import io.mexcbench.hotpath.signal.Side;
import java.net.URI;
import java.util.BitSet;
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
  private static final int OPEN_ORDERS_MAX = 500;
  private static final int ORDERS_MAX = 500;
  private static final long ORDERS_WINDOW_MILLIS = 10_000;
  private static final int BAND_BASIS_POINTS = 500;

  private final Desks desks;
  private final EngineMeter meter;
  private final LongSupplier nanos;
  private final ServerClock clock = new ServerClock();
  private final MarketFeed feed;
  private final Instruments instruments;
  private final Recoveries recoveries;
  private final BitSet everOpen = new BitSet();
  private final TradeDesk trades;
  private final OrderLifecycle lifecycle;
  private final OrderSender sender;
  private final OrderReplies replies;
  private final SpotDecoder privateDecoder;
  private final PrivateEvents privateEvents;
  private final SnapshotDesk snapshots;
  private final ListenKeys listenKeys;
  private final ClockKeeper clockKeeper;
  private final Sockets sockets;
  private final EngineViews shown;
  private final Views<EngineView> views;
  private final Views<HealthView> health;
  private final Silence silence = new Silence();
  private long nowMillis;

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
    this.nanos = nanos;
    nowMillis = startMillis;
    trades = new TradeDesk(meter, nanos, options.listener());
    desks =
        new Desks(
            options.symbols(),
            symbol ->
                new BookDesk(symbol, options.strategies().of(symbol, trades), meter.counters));
    feed = new MarketFeed(desks, meter.counters, options.listener());
    String host = hostOf(options.restUri());
    RequestSigner signer = new RequestSigner(options.secret());
    SpotAccount account =
        new SpotAccount(
            host, options.apiKey(), signer, options.symbols(), SpotAccount.RECV_WINDOW_MILLIS);
    ClientOrderIds ids = new ClientOrderIds(options.sessionPrefix(), 0);
    sender =
        new OrderSender(
            new OrderRequest(
                host,
                OrderRequest.PATH,
                options.apiKey(),
                new OrderEncoder(options.symbols(), SpotAccount.RECV_WINDOW_MILLIS),
                signer),
            new CancelRequests(account),
            new QueryRequests(account),
            ids,
            clock,
            transport);
    PreTradeLimits limits = limits(options);
    lifecycle =
        new OrderLifecycle(
            LifecycleRules.standard(SpotAccount.RECV_WINDOW_MILLIS),
            ids,
            limits,
            sender,
            trades,
            startMillis);
    instruments = new Instruments(meter.metrics, desks);
    recoveries = new Recoveries(desks, meter.metrics);
    trades.begin(lifecycle, desks, instruments);
    options.held().forEach((symbol, quantity) -> takeOver(symbol, quantity, limits));
    replies = new OrderReplies(lifecycle.news(), clock, meter.counters);
    privateDecoder = new SpotDecoder(new SymbolTable(options.symbols()));
    privateEvents = new PrivateEvents(lifecycle.news());
    snapshots = new SnapshotDesk(desks, transport, host);
    listenKeys = new ListenKeys(new ListenKeyRequests(account), clock, transport, meter.counters);
    clockKeeper = new ClockKeeper(clock, transport, host);
    sockets = new Sockets(options, rules, transport, this::onLost, meter.counters);
    shown =
        new EngineViews(
            desks, trades.signals(), sockets, lifecycle, ids, meter.counters, startMillis);
    views = new Views<>(() -> shown.view(this.nowMillis), nanos);
    health = new Views<>(() -> new HealthView(isReady(), lifecycle.limits().isKilled()), nanos);
  }

  /** Before the first event, as strategies want it. */
  private void takeOver(Symbol symbol, long quantity, PreTradeLimits limits) {
    if (quantity > 0) {
      limits.setHeld(symbol, quantity);
      desks.of(symbol).strategy().onFill(Side.BUY, quantity);
    }
  }

  /** As it stands in a request: with its port, if that is not the default one. */
  static String hostOf(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  private static PreTradeLimits limits(EngineOptions options) {
    return new PreTradeLimits(
        options.symbols().stream()
            .map(
                symbol ->
                    new SymbolLimits(
                        symbol, Long.MAX_VALUE, options.notionalMaxOf(symbol), BAND_BASIS_POINTS))
            .toList(),
        OPEN_ORDERS_MAX,
        ORDERS_MAX,
        ORDERS_WINDOW_MILLIS);
  }

  /**
   * Time passes, and what has become due is done.
   *
   * @param nowMillis of a clock that is never set, near the time of day
   */
  void onTime(long nowMillis) {
    this.nowMillis = Math.max(this.nowMillis, nowMillis);
    sender.onTime(this.nowMillis);
    boolean mayAsk = silence.isOver(this.nowMillis);
    sockets.onTime(this.nowMillis, mayAsk);
    if (mayAsk) {
      clockKeeper.onTime(this.nowMillis);
      listenKeys.onTime(this.nowMillis);
      snapshots.onTime(this.nowMillis);
    }
    lifecycle.onTime(this.nowMillis);
    recoveries.onTime(this.nowMillis);
    meter.onState(desks.live(), lifecycle.liveOrders(), sockets.refusedCount());
    views.onTime();
    health.onTime();
    if (clock.isSynchronised()) {
      long serverMillis = this.nowMillis + clock.offsetMillis(this.nowMillis);
      for (BookDesk desk : desks.all()) {
        desk.strategy().onTime(serverMillis);
      }
    }
  }

  void onOpen(int socket) {
    if (everOpen.get(socket)) {
      meter.counters.reconnects.increment();
    }
    everOpen.set(socket);
    sockets.at(socket).onOpen(nowMillis);
  }

  /**
   * A connection ended, or did not come about.
   *
   * @param refusal what the exchange answered instead of opening it
   */
  void onClosed(int socket, Optional<Reply> refusal) {
    refusal.ifPresent(this::noticeSilence);
    if (sockets.isPrivate(socket) && refusal.map(Reply::isRefused).orElse(false)) {
      listenKeys.forget(nowMillis);
    }
    sockets.at(socket).onClosed(nowMillis);
  }

  private void onLost(int socket) {
    meter.counters.lostConnections.increment();
    if (!sockets.isPrivate(socket)) {
      sockets.symbolsOf(socket).forEach(this::onLost);
    }
  }

  private void onLost(Symbol symbol) {
    desks.of(symbol).onConnectionLost();
    recoveries.onConnectionLost(symbol);
  }

  /** A text message: what the exchange says about subscriptions. */
  void onText(int socket, byte[] bytes, int offset, int length, long receivedNanos) {
    boolean hasBecomeActive = sockets.onText(socket, bytes, offset, length, nowMillis);
    if (hasBecomeActive && sockets.isPrivate(socket)) {
      lifecycle.reconcile();
    } else if (hasBecomeActive) {
      sockets.fedBy(socket).forEach(symbol -> desks.of(symbol).onFed());
    }
    onOther(MessageType.CONTROL, receivedNanos);
  }

  private void onOther(MessageType type, long receivedNanos) {
    long passed = nanos.getAsLong() - receivedNanos;
    meter.otherMessages.record(passed);
    instruments.onOther(type, passed);
  }

  /**
   * A market message.
   *
   * @param receivedNanos when it arrived, by the clock for measuring
   */
  void onMarket(int socket, byte[] bytes, int offset, int length, long receivedNanos) {
    sockets.at(socket).onHeard(nowMillis);
    trades.onTick(receivedNanos);
    long sentMillis = feed.onMessage(bytes, offset, length);
    onProcessed(sentMillis, receivedNanos);
  }

  /** Depth updates that were merged because they came faster than they could be worked on. */
  void onMerged(DepthUpdate merged, long receivedNanos) {
    trades.onTick(receivedNanos);
    feed.onDepth(merged);
    onProcessed(merged.sendTimeMillis(), receivedNanos);
  }

  private void onProcessed(long sentMillis, long receivedNanos) {
    long now = nanos.getAsLong();
    meter.processing.record(now - receivedNanos);
    instruments.onMarket(feed.type(), feed.symbolId(), now - receivedNanos);
    if (feed.isForStrategy()) {
      long signalNanos = trades.signalNanosOr(now) - receivedNanos;
      meter.signal.record(signalNanos);
      instruments.onSignal(feed.symbolId(), signalNanos);
    }
    if (sentMillis > 0 && clock.isSynchronised()) {
      long ageMillis = nowMillis + clock.offsetMillis(nowMillis) - sentMillis;
      meter.eventAge.record(ageMillis * 1_000_000);
      instruments.onLag(ageMillis * 1_000_000);
    }
  }

  /** A message of the private stream. */
  void onPrivate(int socket, byte[] bytes, int offset, int length, long receivedNanos) {
    sockets.at(socket).onHeard(nowMillis);
    DecodeStatus status = privateDecoder.decode(bytes, offset, length, privateEvents);
    if (status != DecodeStatus.OK && status != DecodeStatus.NO_BODY) {
      meter.counters.unreadable.increment();
    }
    onOther(MessageType.PRIVATE, receivedNanos);
  }

  /** The answer to a request. */
  void onReply(Call call, Reply reply) {
    noticeSilence(reply);
    if (call instanceof Call.Submit submit) {
      trades.onAnswered(submit.sequence());
      replies.onSubmitted(submit, reply);
    } else if (call instanceof Call.Cancel cancel) {
      replies.onCancelled(cancel, reply);
    } else if (call instanceof Call.Query query) {
      replies.onQueried(query, reply);
    } else if (call instanceof Call.ListOpen list) {
      replies.onListed(list, reply);
    } else {
      onData(call, reply);
    }
  }

  private void noticeSilence(Reply reply) {
    long millis = silence.notice(reply, nowMillis);
    if (millis > 0) {
      meter.counters.rateLimited.increment();
      lifecycle.news().onRateLimited(millis);
    }
  }

  private void onData(Call call, Reply reply) {
    if (call instanceof Call.Snapshot snapshot) {
      snapshots.onReply(snapshot.symbol(), reply, nowMillis);
    } else if (call instanceof Call.ServerTime time) {
      clockKeeper.onReply(time, reply, nowMillis);
    } else if (call instanceof Call.CreateListenKey) {
      listenKeys.onCreated(reply, nowMillis).ifPresent(key -> sockets.openPrivate(key, nowMillis));
    } else if (call instanceof Call.ExtendListenKey && !listenKeys.onExtended(reply, nowMillis)) {
      sockets.closePrivate(nowMillis);
    }
  }

  /** The connection broke, or too much time has passed: there will be no answer. */
  void onNoReply(Call call) {
    if (call instanceof Call.Submit submit) {
      trades.onAnswered(submit.sequence());
      lifecycle.news().onDoubt(submit.sequence());
    } else if (call instanceof Call.Snapshot snapshot) {
      snapshots.onFailed(snapshot.symbol(), nowMillis);
    } else if (call instanceof Call.ServerTime) {
      clockKeeper.onFailed(nowMillis);
    } else if (call instanceof Call.CreateListenKey || call instanceof Call.ExtendListenKey) {
      listenKeys.onFailed(nowMillis);
    }
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
    long sequence = shown.orders().sequenceOf(clientOrderId);
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
    listenKeys.close(nowMillis);
  }

  /** Whether every book is live and the private stream is there. */
  boolean isReady() {
    return desks.live() == desks.all().size() && sockets.areActive();
  }

  /** For those who look at it. */
  Views<EngineView> views() {
    return views;
  }

  Views<HealthView> health() {
    return health;
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
