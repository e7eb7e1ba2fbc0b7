package io.mexcbench.proof.store;

import io.questdb.cairo.CairoEngine;
import io.questdb.cairo.DefaultCairoConfiguration;
import io.questdb.cairo.TableWriter;
import io.questdb.cairo.security.AllowAllSecurityContext;
import io.questdb.cairo.sql.RecordCursor;
import io.questdb.cairo.sql.RecordCursorFactory;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContext;
import io.questdb.griffin.SqlExecutionContextImpl;
import java.nio.file.Files;
import java.nio.file.Path;

/** QuestDB inside this process, by its row writer; the symbol as a symbol, with an index. */
final class QuestDbCandidate implements Candidate {
  private static final long MICROS = 1_000;

  private CairoEngine engine;
  private SqlExecutionContext context;
  private TableWriter writer;

  @Override
  public String name() {
    return "QuestDB";
  }

  @Override
  public Class<?> library() {
    return CairoEngine.class;
  }

  @Override
  public void open(Path folder) throws Exception {
    // It would print every query.
    System.setProperty(
        "out", Files.writeString(folder.resolve("log.conf"), "writers=\n").toString());
    engine = new CairoEngine(new DefaultCairoConfiguration(folder.toString()));
    context = new SqlExecutionContextImpl(engine, 1).with(AllowAllSecurityContext.INSTANCE);
    engine.execute(
        "CREATE TABLE trades (symbol SYMBOL INDEX, time TIMESTAMP, price LONG, quantity LONG,"
            + " sequence LONG) TIMESTAMP(time) PARTITION BY DAY BYPASS WAL",
        context);
    writer = engine.getWriter(engine.verifyTableName("trades"), "measuring");
  }

  @Override
  public void insert(Ticks ticks, int count) {
    for (int i = 0; i < count; i++) {
      ticks.next();
      TableWriter.Row row = writer.newRow(ticks.timeMillis() * MICROS);
      row.putSym(0, Ticks.name(ticks.symbol()));
      row.putLong(2, ticks.price());
      row.putLong(3, ticks.quantity());
      row.putLong(4, ticks.sequence());
      row.append();
    }
    writer.commit();
  }

  @Override
  public void finish() {
    writer.close();
  }

  @Override
  public int lastPrices() throws Exception {
    return rows("SELECT symbol, price FROM trades LATEST ON time PARTITION BY symbol");
  }

  @Override
  public int bars(int symbol, long fromMillis, long toMillis) throws Exception {
    return rows(
        "SELECT time, first(price), max(price), min(price), last(price), sum(quantity) FROM trades"
            + where(symbol, fromMillis, toMillis)
            + " SAMPLE BY 1m");
  }

  @Override
  public int vwap(int symbol, long fromMillis, long toMillis) throws Exception {
    return rows(
        "SELECT sum(price::double * quantity) / sum(quantity) FROM trades"
            + where(symbol, fromMillis, toMillis));
  }

  private static String where(int symbol, long fromMillis, long toMillis) {
    return " WHERE symbol = '%s' AND time >= %d AND time < %d"
        .formatted(Ticks.name(symbol), fromMillis * MICROS, toMillis * MICROS);
  }

  private int rows(String query) throws SqlException {
    int count = 0;
    try (RecordCursorFactory factory = engine.select(query, context);
        RecordCursor cursor = factory.getCursor(context)) {
      while (cursor.hasNext()) {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() {
    engine.close();
  }
}
