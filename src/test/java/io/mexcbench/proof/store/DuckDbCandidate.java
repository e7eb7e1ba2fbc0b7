package io.mexcbench.proof.store;

import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB, by its appender. */
final class DuckDbCandidate extends JdbcCandidate {
  DuckDbCandidate() {
    super(
        "DuckDB",
        DuckDBConnection.class,
        "jdbc:duckdb:%s/ticks.duckdb",
        List.of(
            "SET threads = 1",
            "CREATE TABLE trades (symbol_id INTEGER, time_millis BIGINT, price BIGINT,"
                + " quantity BIGINT, sequence BIGINT)"),
        "SELECT symbol_id, arg_max(price, sequence) FROM trades GROUP BY symbol_id");
  }

  @Override
  public void insert(Ticks ticks, int count) throws Exception {
    try (DuckDBAppender rows = connection.unwrap(DuckDBConnection.class).createAppender("trades")) {
      for (int i = 0; i < count; i++) {
        ticks.next();
        rows.beginRow();
        rows.append(ticks.symbol());
        rows.append(ticks.timeMillis());
        rows.append(ticks.price());
        rows.append(ticks.quantity());
        rows.append(ticks.sequence());
        rows.endRow();
      }
    }
    connection.commit();
  }
}
