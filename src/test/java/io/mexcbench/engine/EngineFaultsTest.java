package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.BookRecord;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.OrderRecord;
import io.mexcbench.exchange.Requests;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.exchange.Streams;
import io.mexcbench.hotpath.market.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One engine on real sockets through every fault that the exchange knows, one after the other. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineFaultsTest {
  private static final List<Symbol> SYMBOLS = SpotMarket.symbols().subList(0, 2);

  /** So many updates of a book after a fault was brought about it has been met. */
  private static final int UPDATES = 4;

  private static final List<Fault> FAULTS =
      List.of(
          new Fault.Disconnect(Streams.ALL),
          new Fault.Disconnect(Streams.MARKET),
          new Fault.Disconnect(Streams.PRIVATE),
          new Fault.DisconnectMidFrame(9),
          new Fault.StallPushes(300),
          new Fault.DepthGap("BTCUSDT", 2),
          new Fault.DepthReorder("BTCUSDT"),
          new Fault.DuplicatePush("BTCUSDT"),
          new Fault.DelayReplies(Requests.ANY, 3, 300),
          new Fault.TooManyRequests(Requests.SUBMIT, 1, 1),
          new Fault.ErrorBeforeAccept(Requests.SUBMIT, 1, 503),
          new Fault.ErrorAfterAccept(Requests.SUBMIT, 1, 504),
          new Fault.LostReply(Requests.SUBMIT, 1),
          new Fault.ExpireListenKeys(),
          new Fault.SuspendTrading("BTCUSDT", 400),
          new Fault.Restart(300),
          new Fault.ClockSkew(30_000),
          new Fault.ClockSkew(0));

  private final List<CopyingStrategy> strategies = new CopyOnWriteArrayList<>();
  private long gaps;
  private int compared;
  private int different;

  private Engine start(SimulatedExchange exchange, ExchangeOptions options) throws Exception {
    SplittableRandom random = new SplittableRandom(11);
    return Engine.start(
        new EngineOptions(
            exchange.spotUri(),
            exchange.restUri(),
            SYMBOLS,
            options.apiKey(),
            options.secret(),
            "faults-",
            1,
            Long.MAX_VALUE,
            (symbol, listener) -> {
              CopyingStrategy made =
                  new CopyingStrategy(
                      symbol, new RandomStrategy(symbol, listener, random.split(), 4));
              strategies.add(made);
              return made;
            }));
  }

  @Test
  void everyFaultIsAmongThem() {
    Set<Class<?>> tried = FAULTS.stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(tried).isEqualTo(Set.of(Fault.class.getPermittedSubclasses()));
  }

  @Test
  void afterEachFaultBooksAreThoseOfTheExchangeAndNoOrderIsLostOrDoubled() throws Exception {
    ExchangeOptions options = ExchangeOptions.standard();
    try (SimulatedExchange exchange = SimulatedExchange.start(options)) {
      try (Engine engine = start(exchange, options)) {
        engine.ready().toCompletableFuture().get(30, TimeUnit.SECONDS);
        for (Fault fault : FAULTS) {
          long before = exchange.records().counters().faults();
          exchange.faults().request(fault);
          while (exchange.records().counters().faults() == before) {
            Thread.onSpinWait();
          }
          for (Symbol symbol : SYMBOLS) {
            awaitUpdates(engine, exchange, symbol);
            compare(engine, exchange, symbol, fault);
          }
          awaitOrder(engine, exchange);
        }
        assertThat(engine.failure()).isEmpty();
      }
      check(exchange);
    }
  }

  /** The exchange is ready again, and has published so many updates of the pair since. */
  private void awaitUpdates(Engine engine, SimulatedExchange exchange, Symbol symbol) {
    Set<Long> versions = new HashSet<>();
    while (versions.size() <= UPDATES) {
      versions.add(exchange.records().book(symbol.name()).version());
      look(engine);
    }
  }

  private EngineReading look(Engine engine) {
    assertThat(engine.failure()).isEmpty();
    EngineReading reading = engine.read();
    gaps += reading.gaps();
    assertThat(reading.contradictions()).isZero();
    return reading;
  }

  /** Level for level, at a version that the engine's book comes to have. */
  private void compare(Engine engine, SimulatedExchange exchange, Symbol symbol, Fault fault) {
    CopyingStrategy strategy =
        strategies.stream().filter(one -> one.symbol.equals(symbol)).findFirst().orElseThrow();
    BookRecord right = exchange.records().book(symbol.name());
    while (!strategy.booksByVersion.containsKey(right.version())) {
      look(engine);
      // What came while the book was not live has no copy, and never will have.
      if (!strategy.booksByVersion.containsKey(right.version())) {
        right = exchange.records().book(symbol.name());
      }
    }
    CopyingStrategy.Levels shown = strategy.booksByVersion.get(right.version());
    compared++;
    boolean isRight = shown.bids().equals(right.bids()) && shown.asks().equals(right.asks());
    if (!isRight) {
      different++;
      System.out.println("another book of " + symbol.name() + " after " + fault);
    }
    strategy.booksByVersion.clear();
  }

  /** Faults of orders wait for one. */
  private void awaitOrder(Engine engine, SimulatedExchange exchange) {
    long taken = exchange.records().counters().ordersTaken();
    while (exchange.records().counters().ordersTaken() == taken) {
      look(engine);
    }
  }

  private void check(SimulatedExchange exchange) {
    List<OrderRecord> orders = exchange.records().orders();
    long duplicates =
        exchange.records().ordersPerClientOrderId().values().stream()
            .filter(count -> count > 1)
            .count();
    long asked = sum(one -> one.asked);
    long ended = sum(one -> one.refusedAtOnce + one.closed);
    long outOfOrder = sum(one -> one.outOfOrder);
    System.out.printf(
        "engine on sockets: faults %d, intents %d of which lost %d, orders %d of which twice %d,"
            + " gaps %d, books compared %d of which different %d, books told late or twice %d%n",
        FAULTS.size(),
        asked,
        asked - ended,
        orders.size(),
        duplicates,
        gaps,
        compared,
        different,
        outOfOrder);
    assertThat(duplicates).isZero();
    assertThat(asked - ended).as("intents that came to no end").isZero();
    assertThat(different).as("books that hid a gap").isZero();
    assertThat(compared).isEqualTo(FAULTS.size() * SYMBOLS.size());
    assertThat(outOfOrder).isZero();
    assertThat(gaps).isPositive();
    assertThat(orders).hasSizeGreaterThan(FAULTS.size());
    assertThat(orders).allMatch(order -> order.status().isFinal());
    assertThat(sum(one -> one.bought + one.sold))
        .isEqualTo(orders.stream().mapToLong(OrderRecord::filled).sum());
  }

  private long sum(ToLongFunction<RandomStrategy> of) {
    return strategies.stream().mapToLong(one -> of.applyAsLong(one.inner)).sum();
  }
}
