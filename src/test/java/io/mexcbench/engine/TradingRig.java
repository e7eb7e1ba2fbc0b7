package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.BookRecord;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.OrderRecord;
import io.mexcbench.exchange.VirtualVenue;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.metrics.Metrics;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The trading system and the simulated exchange in virtual time, and what must hold of both. */
final class TradingRig {
  static final List<Symbol> SYMBOLS = SpotMarket.symbols().subList(0, 3);

  private static final long START_MILLIS = 1_790_000_000_000L;
  private static final long STEP_MILLIS = 1;

  final VirtualVenue venue;
  final VirtualNetwork network;
  final TradingCore core;
  final EngineMeter meter =
      new EngineMeter(new Metrics(SYMBOLS.stream().map(Symbol::name).toList()));
  final CountingListener heard = new CountingListener();
  final Map<Symbol, RandomStrategy> strategies = new HashMap<>();
  long nowMillis = START_MILLIS;

  /**
   * @param onceIn of so many updates of a book one causes an order; 0 for none
   */
  TradingRig(ExchangeOptions options, long seed, int onceIn) {
    this(options, seed, onceIn, SocketRules.standard());
  }

  TradingRig(ExchangeOptions options, long seed, int onceIn, SocketRules rules) {
    venue = new VirtualVenue(options, nowMillis);
    network = new VirtualNetwork(venue, nowMillis);
    SplittableRandom random = new SplittableRandom(seed);
    EngineOptions engine =
        new EngineOptions(
            URI.create("ws://127.0.0.1:1/ws"),
            URI.create("http://127.0.0.1:1"),
            SYMBOLS,
            options.apiKey(),
            options.secret(),
            "t" + seed + "-",
            seed,
            Long.MAX_VALUE,
            (symbol, listener) ->
                strategies.computeIfAbsent(
                    symbol, any -> new RandomStrategy(symbol, listener, random.split(), onceIn)));
    core =
        new TradingCore(
            engine.withListener(heard), rules, network, meter, network::nanos, nowMillis);
    network.begin(core);
  }

  TradingRig pass(long millis) {
    return pass(millis, STEP_MILLIS);
  }

  TradingRig pass(long millis, long stepMillis) {
    long untilMillis = nowMillis + millis;
    while (nowMillis < untilMillis) {
      nowMillis += stepMillis;
      venue.onTime(nowMillis);
      network.run(nowMillis);
      core.onTime(nowMillis);
    }
    return this;
  }

  TradingRig fault(Fault fault) {
    venue.faults().request(fault);
    return this;
  }

  /** Returns how long it took; so long at most. */
  long untilReady(long mostMillis) {
    long fromMillis = nowMillis;
    while (!core.isReady() && nowMillis - fromMillis < mostMillis) {
      pass(STEP_MILLIS);
    }
    assertThat(core.isReady()).as("ready within %d ms", mostMillis).isTrue();
    return nowMillis - fromMillis;
  }

  /** Lets what is under way arrive, while nothing new happens at the exchange. */
  private void drain() {
    for (int i = 0; i < 10; i++) {
      nowMillis += STEP_MILLIS;
      network.run(nowMillis);
      core.onTime(nowMillis);
    }
  }

  /** Every book is live and has, level for level, what that of the exchange has. */
  void assertBooksAreThoseOfTheExchange() {
    drain();
    for (Symbol symbol : SYMBOLS) {
      OrderBook book = core.desks().of(symbol).keeper().book();
      BookRecord right = venue.records().book(symbol.name());
      assertThat(core.desks().of(symbol).isLive()).as(symbol.name()).isTrue();
      assertThat(book.version()).isEqualTo(right.version());
      assertThat(levels(book.bids())).isEqualTo(plain(right.bids()));
      assertThat(levels(book.asks())).isEqualTo(plain(right.asks()));
    }
    assertThat(strategies.values()).noneMatch(strategy -> strategy.isCrossedSeen);
  }

  /** Nothing was told twice or in another order, and nothing sent that must not be sent. */
  TradingRig assertOrderAndSilenceWereKept() {
    assertThat(outOfOrder()).as("books told twice or late").isZero();
    assertThat(network.sending.inSilence).as("requests within Retry-After").isZero();
    assertThat(network.sending.busiest).as("requests in ten seconds").isLessThanOrEqualTo(500);
    return this;
  }

  long outOfOrder() {
    return strategies.values().stream().mapToLong(strategy -> strategy.outOfOrder).sum();
  }

  long intents() {
    return strategies.values().stream().mapToLong(strategy -> strategy.asked).sum();
  }

  private static Map<Long, Long> levels(BookSide side) {
    Map<Long, Long> levels = new TreeMap<>();
    for (int at = side.best(); at != BookSide.NONE; at = side.next(at)) {
      levels.put(side.price(at), side.quantity(at));
    }
    return levels;
  }

  private static Map<Long, Long> plain(NavigableMap<Long, Long> side) {
    return new TreeMap<>(side);
  }

  /** Cancels what is open and waits until nothing lives. */
  TradingRig end() {
    core.kill();
    long untilMillis = nowMillis + 30_000;
    while (core.lifecycle().liveOrders() > 0 && nowMillis < untilMillis) {
      pass(STEP_MILLIS);
    }
    return this;
  }

  /**
   * No order came twice, none was lost, and what was heard of fills is what happened.
   *
   * @return how many orders the exchange took
   */
  int assertOrdersAreThoseOfTheExchange() {
    assertThat(core.lifecycle().liveOrders()).as("orders without an end").isZero();
    assertThat(venue.records().ordersPerClientOrderId().values())
        .as("orders per client order id")
        .allMatch(count -> count == 1);
    assertThat(meter.counters.contradictions.sum()).isZero();
    List<OrderRecord> orders = venue.records().orders();
    for (Symbol symbol : SYMBOLS) {
      RandomStrategy strategy = strategies.get(symbol);
      assertThat(strategy.asked)
          .as("intents of %s: each was refused at once or came to its end", symbol.name())
          .isEqualTo(strategy.refusedAtOnce + strategy.closed);
      assertThat(strategy.bought).isEqualTo(filled(orders, symbol, Side.BUY));
      assertThat(strategy.sold).isEqualTo(filled(orders, symbol, Side.SELL));
    }
    assertThat(orders).allMatch(order -> order.status().isFinal());
    return orders.size();
  }

  private static long filled(List<OrderRecord> orders, Symbol symbol, Side side) {
    return orders.stream()
        .filter(order -> order.symbol().equals(symbol) && order.side() == side)
        .mapToLong(OrderRecord::filled)
        .sum();
  }
}
