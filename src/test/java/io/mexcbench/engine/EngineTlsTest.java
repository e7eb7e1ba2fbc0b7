package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.TestCertificate;
import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine and an exchange that speaks TLS on loopback. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineTlsTest {
  @TempDir private static Path folder;
  private static TestCertificate right;
  private static TestCertificate ofAnother;
  private static TestCertificate ofAnotherHost;

  @BeforeAll
  static void makeCertificates() throws Exception {
    right = TestCertificate.of(folder, "right", "IP:127.0.0.1,DNS:localhost");
    ofAnother = TestCertificate.of(folder, "another", "IP:127.0.0.1,DNS:localhost");
    ofAnotherHost = TestCertificate.of(folder, "host", "DNS:elsewhere.example");
  }

  private static ExchangeOptions securedBy(TestCertificate certificate) {
    return ExchangeOptions.standard().withTls(certificate.certificate(), certificate.key());
  }

  private static EngineOptions engine(SimulatedExchange exchange, ExchangeOptions options) {
    return new EngineOptions(
        exchange.spotUri(),
        exchange.restUri(),
        SpotMarket.symbols().subList(0, 1),
        options.apiKey(),
        options.secret(),
        "tls-",
        1,
        Long.MAX_VALUE,
        (symbol, listener) -> new RandomStrategy(symbol, listener, new SplittableRandom(1), 2));
  }

  @Test
  void tradesOverTlsWhereTheCertificateIsTrusted() throws Exception {
    ExchangeOptions options = securedBy(right);
    try (SimulatedExchange exchange = SimulatedExchange.start(options);
        Engine engine = Engine.start(engine(exchange, options).withTrust(right.certificate()))) {
      assertThat(exchange.spotUri()).hasScheme("wss");
      assertThat(exchange.restUri()).hasScheme("https");
      engine.ready().toCompletableFuture().get(30, TimeUnit.SECONDS);
      long fills = 0;
      while (fills < 5) {
        assertThat(engine.failure()).isEmpty();
        fills += engine.read().fills();
      }
      assertThat(engine.takeProblem()).isEmpty();
    }
  }

  private static String problemOf(ExchangeOptions options, Optional<Path> trust) throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(options)) {
      EngineOptions plain = engine(exchange, options);
      Optional<String> problem = Optional.empty();
      try (Engine engine = Engine.start(trust.isPresent() ? plain.withTrust(trust.get()) : plain)) {
        // More than one attempt: none of them may get further than another.
        long lost = 0;
        while (lost < 3 || problem.isEmpty()) {
          assertThat(exchange.records().counters().requests()).isZero();
          lost += engine.read().lostConnections();
          Optional<String> known = problem;
          problem = engine.takeProblem().or(() -> known);
        }
        assertThat(engine.ready().toCompletableFuture()).isNotDone();
      }
      assertThat(exchange.records().counters().requests()).isZero();
      assertThat(exchange.records().counters().connections()).isZero();
      assertThat(exchange.records().orders()).isEmpty();
      return problem.orElseThrow();
    }
  }

  @Test
  void certificateOfAnotherIsRefusedAndNothingIsSent() throws Exception {
    assertThat(problemOf(securedBy(ofAnother), Optional.of(right.certificate())))
        .startsWith("127.0.0.1:")
        .contains("is not who it should be, and nothing was sent to it: ")
        .endsWith("; if its certificate is right all the same, give it with --trust");
  }

  @Test
  void selfSignedCertificateIsRefusedWhereOnlyTheJdkSaysWhoIsTrusted() throws Exception {
    assertThat(problemOf(securedBy(right), Optional.empty())).contains("certification path");
  }

  @Test
  void certificateOfAnotherHostIsRefusedThoughItIsTrusted() throws Exception {
    assertThat(problemOf(securedBy(ofAnotherHost), Optional.of(ofAnotherHost.certificate())))
        .contains("is not who it should be", "127.0.0.1");
  }

  /** Counts what a connection says of itself. */
  private static final class Ends implements RestConnection.Listener {
    final AtomicInteger free = new AtomicInteger();
    final CountDownLatch gone = new CountDownLatch(3);

    @Override
    public void onFree(RestConnection connection) {
      free.incrementAndGet();
    }

    @Override
    public void onGone(RestConnection connection) {
      gone.countDown();
    }

    @Override
    public void onAnswer(Call call, Reply reply) {}

    @Override
    public void onNoAnswer(Call call) {}
  }

  /** A request that was taken would count as one that may have reached the exchange. */
  @Test
  void noRequestIsTakenBeforeTheOtherSideIsBelieved() throws Exception {
    Ends ends = new Ends();
    MultiThreadIoEventLoopGroup group =
        new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try (SimulatedExchange exchange = SimulatedExchange.start(securedBy(ofAnother))) {
      RestConnection connection =
          new RestConnection(
              new Bootstrap().group(group).channel(NioSocketChannel.class),
              group.next(),
              Endpoint.of(
                  exchange.restUri(), Trust.of(Optional.of(right.certificate())), new Problems()),
              new Backoff(new SplittableRandom(1), 1, 1),
              ends);
      group.execute(connection::connect);
      assertThat(ends.gone.await(60, TimeUnit.SECONDS)).isTrue();
      group.submit(connection::stop).get();
    } finally {
      group.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
    }
    assertThat(ends.free).hasValue(0);
  }

  @Test
  void fileWithoutCertificatesIsNamed() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path none = folder.resolve("none.pem");
    try (SimulatedExchange exchange = SimulatedExchange.start(securedBy(right))) {
      EngineOptions options = engine(exchange, securedBy(right));
      assertThatThrownBy(() -> Engine.start(options.withTrust(empty)))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("empty.pem")
          .hasMessageContaining("PEM");
      assertThatThrownBy(() -> Engine.start(options.withTrust(none)))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("none.pem");
    }
  }

  @Test
  void lookupBelievesTheSameCertificates() throws Exception {
    ExchangeOptions options = securedBy(right);
    List<String> names = List.of("BTCUSDT");
    try (SimulatedExchange exchange = SimulatedExchange.start(options)) {
      assertThat(
              ExchangeLookup.at(exchange.restUri(), Optional.of(right.certificate()))
                  .symbols(names))
          .hasSize(1);
      ExchangeLookup suspicious = ExchangeLookup.at(exchange.restUri(), Optional.empty());
      assertThatThrownBy(() -> suspicious.symbols(names))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("/api/v3/exchangeInfo cannot be asked")
          .hasMessageContaining("certificate");
    }
  }
}
