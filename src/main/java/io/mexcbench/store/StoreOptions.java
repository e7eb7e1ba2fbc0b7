package io.mexcbench.store;

import java.util.function.LongSupplier;

/**
 * How a store is kept.
 *
 * @param retentionDays days before the present one that are kept
 * @param bufferRows room between the trading thread and the writer, a power of two
 * @param batchRows at most so many rows are written in one transaction
 * @param flushMillis rows wait no longer than this for others to be written with
 * @param freeBytesMin while the disk has less than this, nothing is written
 * @param threads of the database, for each of its queries
 * @param clockMillis the time of day, which decides what is too old to be kept
 */
public record StoreOptions(
    int retentionDays,
    int bufferRows,
    int batchRows,
    int flushMillis,
    long freeBytesMin,
    int threads,
    LongSupplier clockMillis,
    QueryTimer timer) {
  public StoreOptions {
    if (retentionDays < 1) {
      throw new IllegalArgumentException("retention must be at least a day, got " + retentionDays);
    }
    if (bufferRows < 2 || Integer.bitCount(bufferRows) != 1) {
      throw new IllegalArgumentException(
          "the buffer's rows must be a power of two, got " + bufferRows);
    }
    if (batchRows < 1 || flushMillis < 1 || threads < 1 || freeBytesMin < 0) {
      throw new IllegalArgumentException(
          "batch rows, flush time and threads must be positive, got %d, %d and %d"
              .formatted(batchRows, flushMillis, threads));
    }
  }

  /** Thirty days; one thread, so that no query takes more than one processor from trading. */
  public static StoreOptions standard() {
    return new StoreOptions(
        30, 1 << 17, 1 << 17, 250, 256L << 20, 1, System::currentTimeMillis, (query, nanos) -> {});
  }

  public StoreOptions withRetentionDays(int days) {
    return new StoreOptions(
        days, bufferRows, batchRows, flushMillis, freeBytesMin, threads, clockMillis, timer);
  }

  public StoreOptions withBuffer(int rows, int batch) {
    return new StoreOptions(
        retentionDays, rows, batch, flushMillis, freeBytesMin, threads, clockMillis, timer);
  }

  public StoreOptions withFreeBytesMin(long bytes) {
    return new StoreOptions(
        retentionDays, bufferRows, batchRows, flushMillis, bytes, threads, clockMillis, timer);
  }

  public StoreOptions withClock(LongSupplier millis) {
    return new StoreOptions(
        retentionDays, bufferRows, batchRows, flushMillis, freeBytesMin, threads, millis, timer);
  }

  public StoreOptions withTimer(QueryTimer hook) {
    return new StoreOptions(
        retentionDays,
        bufferRows,
        batchRows,
        flushMillis,
        freeBytesMin,
        threads,
        clockMillis,
        hook);
  }
}
