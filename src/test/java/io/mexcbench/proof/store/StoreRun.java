package io.mexcbench.proof.store;

import io.mexcbench.store.MarketQueries;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreCounts;
import io.mexcbench.store.StoreFolder;
import io.mexcbench.store.StoreOptions;
import io.mexcbench.store.StoreSymbol;
import io.mexcbench.store.StoreWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * What the store came to: filled through its writer, closed, opened again and asked.
 *
 * @param ticks trades; a quarter as many quotes lie between them
 * @param openMillis of the full store
 * @param rowsPerSecond from the first row to the acknowledgement of the last
 */
record StoreRun(
    long ticks,
    long rows,
    double rowsPerSecond,
    long bytesOnDisk,
    long openMillis,
    List<Timing> queries) {
  static final double QUERY_MILLIS_MAX = 30;
  static final double ROWS_PER_SECOND_MIN = 500_000;

  private static final int RUNS = 500;
  private static final int QUOTE_EVERY = 4;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long MINUTE_MILLIS = 60_000;
  private static final int AS_OF_TRADES = 1_000;
  private static final long REST_NANOS = 20_000;
  private static final int SCALE = 2;

  static StoreRun of(Path folder, long ticks) throws Exception {
    StoreOptions options = StoreOptions.standard().withClock(() -> Ticks.endMillis(ticks));
    double rowsPerSecond = fill(folder, options, ticks);
    long start = System.nanoTime();
    try (MarketStore store = MarketStore.open(StoreFolder.take(folder), options)) {
      long openMillis = (System.nanoTime() - start) / 1_000_000;
      return new StoreRun(
          ticks,
          rows(ticks),
          rowsPerSecond,
          FolderSize.bytes(folder),
          openMillis,
          queries(store.queries(), ticks));
    }
  }

  private static long rows(long ticks) {
    return ticks + ticks / QUOTE_EVERY;
  }

  private static double fill(Path folder, StoreOptions options, long ticks) throws Exception {
    StoreWriter writer = new StoreWriter(symbols(), "measured-", options);
    long start;
    try (MarketStore store = MarketStore.open(StoreFolder.take(folder), options)) {
      store.start(writer);
      start = System.nanoTime();
      Ticks market = new Ticks();
      for (long i = 1; i <= ticks; i++) {
        market.next();
        put(writer, market, i % QUOTE_EVERY == 0);
      }
      while (writer.counts().acknowledged() < rows(ticks) && writer.trouble().isEmpty()) {
        LockSupport.parkNanos(REST_NANOS);
      }
      long nanos = System.nanoTime() - start;
      StoreCounts counts = writer.counts();
      if (!counts.equals(new StoreCounts(rows(ticks), 0, 0, 0))) {
        throw new IllegalStateException("not all was stored: " + counts + writer.trouble());
      }
      return rows(ticks) * 1e9 / nanos;
    }
  }

  private static void put(StoreWriter writer, Ticks market, boolean hasQuote) {
    await(writer);
    writer.trade(market.symbol(), market.timeMillis(), market.price(), market.quantity());
    if (hasQuote) {
      await(writer);
      writer.quote(
          market.symbol(),
          market.timeMillis(),
          market.price() - 1,
          market.quantity(),
          market.price() + 1,
          market.quantity());
    }
  }

  private static void await(StoreWriter writer) {
    while (!writer.isOpen()) {
      LockSupport.parkNanos(REST_NANOS);
    }
  }

  private static List<StoreSymbol> symbols() {
    return IntStream.range(0, Ticks.SYMBOLS)
        .mapToObj(symbol -> new StoreSymbol(Ticks.name(symbol), SCALE, SCALE))
        .toList();
  }

  private static List<Timing> queries(MarketQueries queries, long ticks) throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    long end = Ticks.endMillis(ticks);
    List<Timing> timings = new ArrayList<>();
    timings.add(Timing.of("last price of each pair", RUNS, run -> queries.lastPrices()));
    timings.add(
        Timing.of(
            "minute bars of an hour",
            RUNS,
            run -> {
              long to = moment(random, end);
              queries.bars(symbol(random), to - HOUR_MILLIS, to);
            }));
    timings.add(
        Timing.of(
            "VWAP of 1 to 60 minutes",
            RUNS,
            run -> {
              long to = moment(random, end);
              long from = to - random.nextLong(MINUTE_MILLIS, HOUR_MILLIS);
              queries.vwap(symbol(random), from, to);
            }));
    timings.add(
        Timing.of(
            "top of the book as of 1,000 trades",
            RUNS,
            run -> {
              long from = moment(random, end) - MINUTE_MILLIS;
              queries.tradesAsOf(symbol(random), from, from + HOUR_MILLIS, AS_OF_TRADES);
            }));
    return timings;
  }

  private static long moment(SplittableRandom random, long end) {
    return random.nextLong(Ticks.START_MILLIS, end);
  }

  private static String symbol(SplittableRandom random) {
    return Ticks.name(random.nextInt(Ticks.SYMBOLS));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d trades and %,d quotes were written at %,.0f rows/s (goal: %,.0f), take %,d MB, and"
                + " the full store opens in %,d ms.",
            ticks,
            rows - ticks,
            rowsPerSecond,
            ROWS_PER_SECOND_MIN,
            bytesOnDisk >> 20,
            openMillis));
    lines.add("");
    lines.add("| query | runs | first, ms | p50, ms | p99, ms | goal (p99 < 30 ms) |");
    lines.add("|---|---:|---:|---:|---:|---|");
    queries.forEach(
        timing ->
            lines.add(
                "| %s | %d | %s | %s |"
                    .formatted(
                        timing.query(),
                        timing.runs(),
                        timing.cells(),
                        timing.p99Millis() < QUERY_MILLIS_MAX ? "met" : "not met")));
    return lines;
  }
}
