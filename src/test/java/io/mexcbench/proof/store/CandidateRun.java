package io.mexcbench.proof.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What one database came to.
 *
 * @param jarBytes of its library
 * @param openMillis from nothing to an empty table
 * @param rowsPerSecond written in transactions that survive a kill
 */
record CandidateRun(
    String name,
    long ticks,
    long jarBytes,
    long openMillis,
    double rowsPerSecond,
    long bytesOnDisk,
    List<Timing> queries) {
  private static final int BATCH = 100_000;
  private static final int RUNS = 20;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long FIVE_MINUTES_MILLIS = 300_000;

  static CandidateRun of(Candidate candidate, Path folder, long ticks) throws Exception {
    Files.createDirectories(folder);
    long start = System.nanoTime();
    candidate.open(folder);
    long opened = System.nanoTime();
    try (candidate) {
      Ticks market = new Ticks();
      for (long done = 0; done < ticks; done += BATCH) {
        candidate.insert(market, (int) Math.min(BATCH, ticks - done));
      }
      candidate.finish();
      long written = System.nanoTime();
      return new CandidateRun(
          candidate.name(),
          ticks,
          jarBytes(candidate.library()),
          (opened - start) / 1_000_000,
          ticks * 1e9 / (written - opened),
          FolderSize.bytes(folder),
          queries(candidate, ticks));
    }
  }

  private static List<Timing> queries(Candidate candidate, long ticks) throws Exception {
    long end = Ticks.endMillis(ticks);
    SplittableRandom random = new SplittableRandom(2);
    List<Timing> timings = new ArrayList<>();
    timings.add(Timing.of("last price", RUNS, run -> require(candidate.lastPrices() > 0)));
    timings.add(
        Timing.of(
            "bars of an hour",
            RUNS,
            run -> {
              long to = moment(random, end);
              require(candidate.bars(random.nextInt(Ticks.SYMBOLS), to - HOUR_MILLIS, to) > 0);
            }));
    timings.add(
        Timing.of(
            "VWAP of five minutes",
            RUNS,
            run -> {
              long to = moment(random, end);
              int symbol = random.nextInt(Ticks.SYMBOLS);
              require(candidate.vwap(symbol, to - FIVE_MINUTES_MILLIS, to) > 0);
            }));
    return timings;
  }

  /** In the later half of what there is. */
  private static long moment(SplittableRandom random, long end) {
    return random.nextLong((Ticks.START_MILLIS + end) / 2, end);
  }

  private static void require(boolean hasRows) {
    if (!hasRows) {
      throw new IllegalStateException("a query found nothing");
    }
  }

  private static long jarBytes(Class<?> library) throws IOException {
    return Files.size(
        Path.of(library.getProtectionDomain().getCodeSource().getLocation().getPath()));
  }

  String row() {
    StringBuilder cells = new StringBuilder();
    queries.forEach(
        timing ->
            cells.append(
                String.format(
                    Locale.ROOT, " %.1f; %.1f |", timing.p50Millis(), timing.firstMillis())));
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %,d | %,.0f | %,d |%s",
        name,
        jarBytes / 1e6,
        openMillis,
        rowsPerSecond,
        bytesOnDisk >> 20,
        cells);
  }
}
