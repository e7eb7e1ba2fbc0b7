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
import io.mexcbench.hotpath.execution.lifecycle.PreTradeLimits;
import io.mexcbench.hotpath.execution.lifecycle.SymbolLimits;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Side;
import java.util.function.LongSupplier;

/** The parts of a trading system, made and joined; {@link TradingCore} lets them work. */
final class TradingParts {
  private static final int OPEN_ORDERS_MAX = 500;
  private static final int ORDERS_MAX = 500;
  private static final long ORDERS_WINDOW_MILLIS = 10_000;
  private static final int BAND_BASIS_POINTS = 500;

  final CoreTime time;
  final ServerClock clock = new ServerClock();
  final TradeDesk trades;
  final Desks desks;
  final MarketFeed feed;
  final MessageMeter messages;
  final Recoveries recoveries;
  final OrderSender sender;
  final OrderLifecycle lifecycle;
  final SnapshotDesk snapshots;
  final ListenKeys listenKeys;
  final ClockKeeper clockKeeper;
  final Sockets sockets;
  final ReplyDesk replies;
  final EngineViews shown;
  final Views<EngineView> views;
  final Views<HealthView> health;

  private final EngineOptions options;
  private final Transport transport;
  private final String host;
  private final RequestSigner signer;
  private final SpotAccount account;
  private final ClientOrderIds ids;

  TradingParts(
      EngineOptions options,
      SocketRules rules,
      Transport transport,
      EngineMeter meter,
      LongSupplier nanos,
      long startMillis) {
    this.options = options;
    this.transport = transport;
    host = Requests.hostOf(options.restUri());
    signer = new RequestSigner(options.secret());
    account =
        new SpotAccount(
            host, options.apiKey(), signer, options.symbols(), SpotAccount.RECV_WINDOW_MILLIS);
    ids = new ClientOrderIds(options.sessionPrefix(), 0);

    time = new CoreTime(startMillis);
    trades = new TradeDesk(meter, nanos, options.listener());
    desks =
        new Desks(
            options.symbols(),
            symbol ->
                new BookDesk(symbol, options.strategies().of(symbol, trades), meter.counters));
    feed = new MarketFeed(desks, meter.counters, options.listener());
    Instruments instruments = new Instruments(meter.metrics, desks);
    messages = new MessageMeter(meter, instruments, feed, trades, clock, time, nanos);
    recoveries = new Recoveries(desks, meter.metrics);
    sender = sender();
    lifecycle = lifecycle(startMillis);
    trades.begin(lifecycle, desks, instruments);
    options.held().forEach(this::takeOver);

    snapshots = new SnapshotDesk(desks, transport, host);
    listenKeys = new ListenKeys(new ListenKeyRequests(account), clock, transport, meter.counters);
    clockKeeper = new ClockKeeper(clock, transport, host);
    sockets = new Sockets(options, rules, transport, this::onLost, meter.counters);
    replies = replies(meter.counters);
    shown =
        new EngineViews(
            desks, trades.signals(), sockets, lifecycle, ids, meter.counters, startMillis);
    views = new Views<>(() -> shown.view(time.nowMillis()), nanos);
    health = new Views<>(() -> new HealthView(isReady(), lifecycle.limits().isKilled()), nanos);
  }

  private OrderSender sender() {
    OrderRequest orders =
        new OrderRequest(
            host,
            OrderRequest.PATH,
            options.apiKey(),
            new OrderEncoder(options.symbols(), SpotAccount.RECV_WINDOW_MILLIS),
            signer);
    return new OrderSender(
        orders, new CancelRequests(account), new QueryRequests(account), ids, clock, transport);
  }

  private OrderLifecycle lifecycle(long startMillis) {
    return new OrderLifecycle(
        LifecycleRules.standard(SpotAccount.RECV_WINDOW_MILLIS),
        ids,
        limits(),
        sender,
        trades,
        startMillis);
  }

  private PreTradeLimits limits() {
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

  /** Before the first event, as strategies want it. */
  private void takeOver(Symbol symbol, long quantity) {
    if (quantity > 0) {
      lifecycle.limits().setHeld(symbol, quantity);
      desks.of(symbol).strategy().onFill(Side.BUY, quantity);
    }
  }

  private ReplyDesk replies(EngineCounters counters) {
    return new ReplyDesk(
        time,
        trades,
        lifecycle,
        new OrderReplies(lifecycle.news(), clock, counters),
        snapshots,
        listenKeys,
        clockKeeper,
        sockets,
        counters);
  }

  boolean isReady() {
    return desks.live() == desks.all().size() && sockets.areActive();
  }

  private void onLost(Symbol symbol) {
    desks.of(symbol).onConnectionLost();
    recoveries.onConnectionLost(symbol);
  }
}
