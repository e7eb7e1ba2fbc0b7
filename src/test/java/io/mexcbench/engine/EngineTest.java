package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.OrderRecord;
import io.mexcbench.exchange.Requests;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.exchange.Streams;
import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.market.Symbol;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine and the exchange on real sockets of this machine. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineTest {
  private static final List<Symbol> SYMBOLS = SpotMarket.symbols().subList(0, 2);

  private final List<RandomStrategy> strategies = new ArrayList<>();

  private Engine start(SimulatedExchange exchange, ExchangeOptions options, int onceIn)
      throws EngineException {
    SplittableRandom random = new SplittableRandom(5);
    return Engine.start(
        new EngineOptions(
            exchange.spotUri(),
            exchange.restUri(),
            SYMBOLS,
            options.apiKey(),
            options.secret(),
            "real-",
            1,
            Long.MAX_VALUE,
            (symbol, listener) -> {
              RandomStrategy made = new RandomStrategy(symbol, listener, random.split(), onceIn);
              strategies.add(made);
              return made;
            }));
  }

  private static void await(Engine engine) throws Exception {
    engine.ready().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  /** Reads again and again until a reading is as it should be. */
  private static EngineReading until(Engine engine, Predicate<EngineReading> isRight) {
    EngineReading reading = engine.read();
    while (!isRight.test(reading)) {
      assertThat(engine.failure()).isEmpty();
      Thread.onSpinWait();
      reading = engine.read();
    }
    return reading;
  }

  @Test
  void tradesAndWhatItHeardIsWhatHappened() throws Exception {
    ExchangeOptions options = ExchangeOptions.standard();
    try (SimulatedExchange exchange = SimulatedExchange.start(options)) {
      try (Engine engine = start(exchange, options, 3)) {
        await(engine);
        long filled = 0;
        while (filled < 20) {
          filled += until(engine, reading -> reading.fills() > 0).fills();
        }
        EngineReading last = engine.read();
        assertThat(last.books()).isEqualTo(2);
        assertThat(last.contradictions()).isZero();
      }
      List<OrderRecord> orders = exchange.records().orders();
      assertThat(orders).hasSizeGreaterThanOrEqualTo(20);
      assertThat(exchange.records().ordersPerClientOrderId().values())
          .allMatch(count -> count == 1);
      assertThat(orders).allMatch(order -> order.status().isFinal());
      assertThat(strategies.stream().mapToLong(one -> one.bought + one.sold).sum())
          .isEqualTo(orders.stream().mapToLong(OrderRecord::filled).sum());
    }
  }

  @Test
  void comesBackWhateverHappensToTheSockets() throws Exception {
    ExchangeOptions options = ExchangeOptions.standard();
    try (SimulatedExchange exchange = SimulatedExchange.start(options);
        Engine engine = start(exchange, options, 5)) {
      await(engine);
      List<Fault> faults =
          List.of(
              new Fault.Disconnect(Streams.ALL),
              new Fault.DisconnectMidFrame(9),
              new Fault.LostReply(Requests.SUBMIT, 1),
              new Fault.Restart(300));
      for (Fault fault : faults) {
        long before = exchange.records().counters().faults();
        exchange.faults().request(fault);
        // A lost reply ends a connection of another kind.
        boolean endsSockets = !(fault instanceof Fault.LostReply);
        long[] lost = {0};
        until(
            engine,
            reading -> {
              lost[0] += reading.lostConnections();
              return exchange.records().counters().faults() > before
                  && (lost[0] > 0 || !endsSockets);
            });
        until(engine, reading -> reading.orders() > 0);
        until(engine, reading -> reading.liveBooks() == 2 && reading.updates() > 0);
      }
      assertThat(engine.read().contradictions()).isZero();
    }
  }

  @Test
  void closedEngineLeavesNoThreadAndNoConnection() throws Exception {
    ExchangeOptions options = ExchangeOptions.standard();
    try (SimulatedExchange exchange = SimulatedExchange.start(options)) {
      for (int i = 0; i < 3; i++) {
        try (Engine engine = start(exchange, options, 0)) {
          await(engine);
        }
      }
      assertThat(threads()).noneMatch(name -> name.startsWith("engine-"));
      while (exchange.records().counters().connectionsOpen() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }

  @Test
  void engineThatFindsNobodyGoesOnTryingUntilItIsClosed() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (Engine engine =
        Engine.start(
            options(
                URI.create("ws://127.0.0.1:" + port + "/ws"),
                URI.create("http://127.0.0.1:" + port)))) {
      until(engine, reading -> reading.lostConnections() > 0);
      until(engine, reading -> reading.lostConnections() > 0);
      assertThat(engine.ready().toCompletableFuture()).isNotDone();
    }
    assertThat(threads()).noneMatch(name -> name.startsWith("engine-"));
  }

  private static EngineOptions options(URI socket, URI rest) {
    return new EngineOptions(
        socket,
        rest,
        SYMBOLS,
        "access-key",
        new Secret("canary-secret".getBytes(StandardCharsets.US_ASCII)),
        "real-",
        1,
        Long.MAX_VALUE,
        (symbol, listener) -> new RandomStrategy(symbol, listener, new SplittableRandom(1), 0));
  }

  @Test
  void addressMustBeOneThatItCanSpeakTo() {
    URI rest = URI.create("http://127.0.0.1:1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options(URI.create("http://127.0.0.1:1"), rest))
        .withMessage(
            "an address must begin with ws:// or wss:// and name a host, got http://127.0.0.1:1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options(URI.create("ws:///path"), rest))
        .withMessageContaining("name a host");
  }

  @Test
  void optionsShowNoKeys() {
    EngineOptions options =
        options(URI.create("ws://127.0.0.1:1/ws"), URI.create("http://127.0.0.1:1"));
    assertThat(options.toString()).doesNotContain("access-key", "canary").contains("2 symbols");
  }
}
