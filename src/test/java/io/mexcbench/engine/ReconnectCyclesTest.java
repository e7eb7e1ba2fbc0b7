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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Connections lost and opened again, over and over on real sockets, and what that leaves behind.
 *
 * <p>Heap that grows must be a leak, so nothing may grow for another reason. A market that is made
 * as it goes has books that fill for a long time: those of the exchange to nearly twice what they
 * began with, and the pages of the engine's with every price far away that was never seen before.
 * This one goes round a few updates that were made before.
 */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 400, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReconnectCyclesTest {
  private static final int CYCLES = Rounds.of(60, 1_000);
  private static final int LEAKING_CYCLES = Rounds.of(60, 200);
  private static final int SAMPLES = Rounds.of(20, 40);

  /** Near the ten seconds for which the exchange remembers requests, deep beyond them. */
  private static final int WARM_UP = Rounds.of(100, 250);

  /**
   * What the heap may grow by in each cycle. One forgotten connection holds 4,096 bytes at least,
   * the buffer of the exchange's end of it.
   */
  private static final double BYTES_PER_CYCLE_MAX = Rounds.of(1_536, 256);

  private static final int LEAK_BYTES = Rounds.of(3_072, 1_024);

  private static final int LOOKS = 3;

  /** What is still there after so long does not go away. */
  private static final long LEAVING_NANOS = TimeUnit.SECONDS.toNanos(60);

  private static final int UPDATES = 64;
  private static final int UPDATES_PER_SECOND = 200;

  /** As fast as the exchange's limits on snapshots and on open orders allow. */
  private static final SocketRules FAST =
      new SocketRules(3_000, 3_000, 15_000, 45_000, 85_800_000, 50, 60);

  /** What so many cycles left behind, by the end of them. */
  private record Rest(int threads, long descriptors, double bytesPerCycle) {}

  private SimulatedExchange exchange;
  private Engine engine;

  @BeforeAll
  @Timeout(120)
  void fillWhatFills() throws Exception {
    ExchangeOptions options =
        ExchangeOptions.standard()
            .withPreparedUpdates(UPDATES)
            .withMessagesPerSecond(UPDATES_PER_SECOND);
    exchange = SimulatedExchange.start(options);
    engine = Engine.start(engineOptions(exchange, options), FAST, new Metrics(List.of()));
    engine.ready().toCompletableFuture().get(30, TimeUnit.SECONDS);
    for (int i = 0; i < WARM_UP; i++) {
      cycle();
    }
  }

  @AfterAll
  void end() {
    engine.close();
    exchange.close();
  }

  @Test
  void leaveNoThreadNoDescriptorAndNoMemoryBehind() throws Exception {
    Rest rest = restOf(CYCLES, () -> {});
    System.out.printf(
        "reconnect cycles: %d, threads %+d, file descriptors %+d, heap %+.0f B/cycle (floor %.0f)"
            + " from %d samples%n",
        CYCLES, rest.threads, rest.descriptors, rest.bytesPerCycle, BYTES_PER_CYCLE_MAX, SAMPLES);
    assertThat(rest.threads).isLessThanOrEqualTo(0);
    assertThat(rest.descriptors).isLessThanOrEqualTo(0);
    assertThat(rest.bytesPerCycle).isLessThan(BYTES_PER_CYCLE_MAX);
  }

  /** The check itself: what each cycle leaves behind must not pass. */
  @Test
  void whatEachCycleLeavesBehindIsSeen() throws Exception {
    List<byte[]> kept = new ArrayList<>();
    Rest rest = restOf(LEAKING_CYCLES, () -> kept.add(new byte[LEAK_BYTES]));
    System.out.printf(
        "reconnect cycles that leave %d B each: heap %+.0f B/cycle (floor %.0f)%n",
        LEAK_BYTES, rest.bytesPerCycle, BYTES_PER_CYCLE_MAX);
    assertThat(kept).hasSize(LEAKING_CYCLES);
    assertThat(rest.bytesPerCycle).isGreaterThan(BYTES_PER_CYCLE_MAX);
  }

  private Rest restOf(int count, Runnable afterEach) throws Exception {
    int threads = threads();
    long descriptors = descriptors();
    List<Double> cycles = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cycle();
      afterEach.run();
      if (i % (count / SAMPLES) == 0) {
        cycles.add((double) i);
        bytes.add((double) liveBytes());
      }
    }
    // The other end of the last connection may be on its way out still.
    int threadsLeft = threads() - threads;
    long descriptorsLeft = descriptors() - descriptors;
    long untilNanos = System.nanoTime() + LEAVING_NANOS;
    while ((threadsLeft > 0 || descriptorsLeft > 0) && System.nanoTime() - untilNanos < 0) {
      engine.read();
      threadsLeft = threads() - threads;
      descriptorsLeft = descriptors() - descriptors;
    }
    return new Rest(threadsLeft, descriptorsLeft, slope(cycles, bytes));
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
  private void cycle() {
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

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }

  /** The least of some looks: what others make between the collection and the look is no rest. */
  private static long liveBytes() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < LOOKS; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
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
