package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a failure that leaves a database unusable another one is opened, not the dead one again.
 */
class ReopenedStoreTest {
  private static final String MARK =
      "SELECT COUNT(*) FROM duckdb_databases() WHERE database_name = 'mark'";

  @TempDir private Path folder;

  /** The real one, whose connections die with the first batch. */
  private record Dying(Database real, List<String> deaths) implements Database {
    @Override
    public Connection connect() throws SQLException {
      return real.connect();
    }

    @Override
    public RowAppender appender(Connection connection, String table, List<String> columns)
        throws SQLException {
      if (deaths.isEmpty()) {
        deaths.add(table);
        connection.close();
        throw new SQLException("invalidated because of a previous fatal error");
      }
      return real.appender(connection, table, columns);
    }

    @Override
    public String asOfJoin(String trades, String quotes, String columns) {
      return real.asOfJoin(trades, quotes, columns);
    }

    @Override
    public List<String> indexes(long day) {
      return real.indexes(day);
    }

    @Override
    public Optional<String> obstacle() {
      return Optional.empty();
    }

    @Override
    public void reclaim(Connection connection) throws SQLException {
      real.reclaim(connection);
    }

    @Override
    public void copy(Path file) throws SQLException, StoreException {
      real.copy(file);
    }

    @Override
    public void reopen() throws SQLException {
      real.reopen();
    }

    @Override
    public String place() {
      return real.place();
    }

    @Override
    public void close() throws SQLException {
      real.close();
    }
  }

  @Test
  void readersThatAreIdleDoNotKeepADeadDatabaseAlive() throws Exception {
    StoreOptions options = StoreContract.options();
    StoreWriter writer = StoreContract.writer(options);
    try (Database database =
            new Dying(new DuckDb(StoreFolder.take(folder), options), new ArrayList<>());
        QueryRunner readers = new QueryRunner(database, options.timer())) {
      new Schema(database).prepare();
      // What is attached is so for the whole of an opened database, and gone with it.
      try (Connection connection = database.connect()) {
        Schema.run(connection, List.of("ATTACH ':memory:' AS mark"));
      }
      assertThat(count(readers)).isEqualTo(1);
      Drain drain = drain(database, readers, options, writer);
      writer.trade(0, StoreContract.START_MILLIS, 2, 1);
      drain.stop();
      drain.run();

      assertThat(writer.counts()).isEqualTo(new StoreCounts(0, 0, 1, 0));
      assertThat(count(readers)).isZero();

      Drain next = drain(database, readers, options, writer);
      writer.trade(0, StoreContract.START_MILLIS, 3, 1);
      next.stop();
      next.run();
      assertThat(writer.counts()).isEqualTo(new StoreCounts(1, 0, 1, 0));
    }
  }

  private static Drain drain(
      Database database, QueryRunner readers, StoreOptions options, StoreWriter writer)
      throws Exception {
    try (Connection connection = database.connect()) {
      return new Drain(
          database,
          readers,
          options,
          new Days(Schema.days(connection)),
          writer,
          new SymbolIds(connection));
    }
  }

  private static long count(QueryRunner readers) throws Exception {
    return readers.run("mark", MARK, row -> row.getLong(1)).get(0);
  }
}
