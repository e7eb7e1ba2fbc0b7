package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.exchange.Streams;
import io.mexcbench.metrics.Metrics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Connections lost and opened again, over and over on real sockets, and what that leaves behind.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 400, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReconnectCyclesTest {
  private static final int CYCLES = Rounds.of(60, 1_000);
  private static final int WARM_UP = Rounds.of(20, 100);
  private static final int SAMPLES = Rounds.of(12, 40);

  /**
   * What the heap may grow by in each cycle. One forgotten connection holds twice as much at least:
   * the exchange's end of it has a buffer of 4,096 bytes. In few cycles the collector's noise, and
   * what the market's books grow by meanwhile, weigh more.
   */
  private static final double BYTES_PER_CYCLE_MAX = Rounds.of(8_192, 2_048);

  /** As fast as the exchange's limits on snapshots and on open orders allow. */
  private static final SocketRules FAST =
      new SocketRules(3_000, 3_000, 15_000, 45_000, 85_800_000, 50, 60);

  @Test
  void leaveNoThreadNoDescriptorAndNoMemoryBehind() throws Exception {
    ExchangeOptions options = ExchangeOptions.standard();
    try (SimulatedExchange exchange = SimulatedExchange.start(options);
        Engine engine =
            Engine.start(engineOptions(exchange, options), FAST, new Metrics(List.of()))) {
      engine.ready().toCompletableFuture().get(30, TimeUnit.SECONDS);
      for (int i = 0; i < WARM_UP; i++) {
        cycle(engine, exchange);
      }
      int threads = ManagementFactory.getThreadMXBean().getThreadCount();
      long descriptors = descriptors();
      List<Double> cycles = new ArrayList<>();
      List<Double> bytes = new ArrayList<>();
      for (int i = 0; i < CYCLES; i++) {
        cycle(engine, exchange);
        if (i % (CYCLES / SAMPLES) == 0) {
          cycles.add((double) i);
          bytes.add((double) liveBytes());
        }
      }
      double slope = slope(cycles, bytes);
      // The other end of the last connection may be on its way out still.
      while (descriptors() > descriptors
          || ManagementFactory.getThreadMXBean().getThreadCount() > threads) {
        engine.read();
      }
      System.out.printf(
          "reconnect cycles: %d, threads +%d, file descriptors +%d, heap %+.0f B/cycle (floor %.0f)"
              + " from %d samples%n",
          CYCLES,
          ManagementFactory.getThreadMXBean().getThreadCount() - threads,
          descriptors() - descriptors,
          slope,
          BYTES_PER_CYCLE_MAX,
          bytes.size());
      assertThat(slope).isLessThan(BYTES_PER_CYCLE_MAX);
    }
  }

  private static EngineOptions engineOptions(SimulatedExchange exchange, ExchangeOptions options) {
    return new EngineOptions(
        exchange.spotUri(),
        exchange.restUri(),
        SpotMarket.symbols().subList(0, 1),
        options.apiKey(),
        options.secret(),
        "cycles-",
        1,
        Long.MAX_VALUE,
        (symbol, listener) -> new RandomStrategy(symbol, listener, new SplittableRandom(1), 0));
  }

  /** Both connections are lost, and then there again. */
  private static void cycle(Engine engine, SimulatedExchange exchange) {
    long opened = exchange.records().counters().connections();
    exchange.faults().request(new Fault.Disconnect(Streams.ALL));
    EngineReading reading = engine.read();
    while (exchange.records().counters().connections() < opened + 2
        || exchange.records().counters().connectionsOpen() != 2
        || reading.liveBooks() != 1
        || reading.updates() == 0) {
      reading = engine.read();
    }
  }

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }

  private static long liveBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Theil and Sen's: the median of the slopes between all pairs. */
  private static double slope(List<Double> x, List<Double> y) {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      for (int j = i + 1; j < x.size(); j++) {
        slopes.add((y.get(j) - y.get(i)) / (x.get(j) - x.get(i)));
      }
    }
    List<Double> sorted = slopes.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  @Test
  void slopeIsThatOfALineWithOutliers() {
    assertThat(slope(List.of(0.0, 1.0, 2.0, 3.0, 4.0), List.of(5.0, 8.0, 900.0, 14.0, 17.0)))
        .isEqualTo(3.0);
  }
}
