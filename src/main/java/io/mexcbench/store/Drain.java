package io.mexcbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that writes: takes what waits, a transaction at a time, and acknowledges it. What the
 * database cannot take is counted as lost, and the next batch is tried again.
 */
final class Drain implements Runnable {
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Database database;
  private final QueryRunner queries;
  private final StoreOptions options;
  private final Days days;
  private final StoreWriter writer;
  private final int[] symbolIds;
  private Connection connection;
  private long sequence;
  private long today;
  private volatile boolean isStopping;

  /**
   * @param queries the readers, whose connection must go before a broken database can be opened
   *     anew
   */
  Drain(
      Database database,
      QueryRunner queries,
      StoreOptions options,
      Days days,
      StoreWriter writer,
      SymbolIds symbols)
      throws SQLException, StoreException {
    this.database = database;
    this.queries = queries;
    this.options = options;
    this.days = days;
    this.writer = writer;
    connection = open();
    symbolIds = symbols.register(connection, writer.symbols());
    sequence = Schema.number(connection, "SELECT sequence FROM progress");
    connection.commit();
    today = Long.MIN_VALUE;
  }

  private Connection open() throws SQLException {
    Connection opened = database.connect();
    opened.setAutoCommit(false);
    return opened;
  }

  @Override
  public void run() {
    long lastNanos = System.nanoTime();
    long flushNanos = TimeUnit.MILLISECONDS.toNanos(options.flushMillis());
    while (!isStopping) {
      boolean isDue = System.nanoTime() - lastNanos >= flushNanos;
      if (writer.rows.available() >= options.batchRows() || (isDue && isWaiting())) {
        writeBatch();
        lastNanos = System.nanoTime();
      } else {
        LockSupport.parkNanos(REST_NANOS);
      }
    }
    while (isWaiting()) {
      writeBatch();
    }
    close();
  }

  /** What waits is still written; returns at once. */
  void stop() {
    isStopping = true;
  }

  private boolean isWaiting() {
    return writer.rows.available() > 0 || !writer.samples.isEmpty();
  }

  private void writeBatch() {
    int count = Math.min(options.batchRows(), writer.rows.available());
    List<KpiSample> samples = new ArrayList<>();
    writer.samples.drainTo(samples, options.batchRows());
    int refused = 0;
    Optional<String> trouble = database.obstacle();
    if (trouble.isEmpty()) {
      try {
        forgetOldDays();
        refused = write(count, samples);
      } catch (SQLException | RuntimeException e) {
        trouble = Optional.of(database.place() + ": " + e.getMessage());
        recover();
      }
    }
    writer.trouble = trouble;
    writer.refused.addAndGet(refused);
    (trouble.isEmpty() ? writer.acknowledged : writer.lost)
        .addAndGet(count + samples.size() - refused);
    writer.rows.release(count);
  }

  /** Returns how many rows were too old or too far ahead. */
  private int write(int count, List<KpiSample> samples) throws SQLException {
    Batch batch = new Batch(database, connection, symbolIds, writer.orderPrefix(), sequence);
    List<Long> newDays = new ArrayList<>();
    int refused = 0;
    for (int row = 0; row < count; row++) {
      if (mayHave(writer.rows.timeMillis(row), newDays)) {
        batch.add(writer.rows, row);
      } else {
        refused++;
      }
    }
    for (KpiSample sample : samples) {
      if (mayHave(sample.timeMillis(), newDays)) {
        batch.add(sample);
      } else {
        refused++;
      }
    }
    sequence = batch.commit(count + samples.size() - refused);
    newDays.forEach(days::add);
    return refused;
  }

  /** Whether the time is one that is kept; there are tables for it afterwards. */
  private boolean mayHave(long timeMillis, List<Long> newDays) throws SQLException {
    long day = Tables.dayOf(timeMillis);
    if (day < today - options.retentionDays() || day > today + 1) {
      return false;
    }
    if (!days.has(day) && !newDays.contains(day)) {
      Schema.run(connection, Tables.createDay(day));
      Schema.run(connection, database.indexes(day));
      newDays.add(day);
    }
    return true;
  }

  /** Once a day. */
  private void forgetOldDays() throws SQLException {
    long now = Tables.dayOf(options.clockMillis().getAsLong());
    if (now <= today) {
      return;
    }
    long oldest = now - options.retentionDays();
    List<Long> old = List.copyOf(days.before(oldest));
    for (long day : old) {
      Schema.run(connection, Tables.dropDay(day));
    }
    Schema.run(
        connection,
        List.of("DELETE FROM orders WHERE updated_millis < " + oldest * Tables.DAY_MILLIS));
    connection.commit();
    today = now;
    old.forEach(days::remove);
    if (!old.isEmpty()) {
      database.reclaim(connection);
      connection.commit();
    }
  }

  private void recover() {
    try {
      connection.rollback();
      return;
    } catch (SQLException isUnusable) {
      close();
    }
    queries.close();
    try {
      database.reopen();
      connection = open();
    } catch (SQLException e) {
      writer.trouble = Optional.of(database.place() + ": " + e.getMessage());
    }
  }

  private void close() {
    try {
      connection.close();
    } catch (SQLException isGone) {
      return;
    }
  }
}
