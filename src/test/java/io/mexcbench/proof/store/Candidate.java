package io.mexcbench.proof.store;

import java.nio.file.Path;
import java.sql.SQLException;

/** A database that ticks could be kept in, used in its fastest way. */
interface Candidate extends AutoCloseable {
  String name();

  /** A class of its library, by which the size of the jar is found. */
  Class<?> library();

  /** Opens it, and makes the table. */
  void open(Path folder) throws Exception;

  /** Writes so many ticks in one transaction, which survives a kill of the process. */
  void insert(Ticks ticks, int count) throws Exception;

  /** After the last insert; what makes queries fast and is not there before. */
  void finish() throws Exception;

  /** The newest price of each symbol; returns how many rows there were, as the others do. */
  int lastPrices() throws Exception;

  /** Bars of a minute of one symbol. */
  int bars(int symbol, long fromMillis, long toMillis) throws Exception;

  /** The mean price weighted by quantity. */
  int vwap(int symbol, long fromMillis, long toMillis) throws Exception;

  @Override
  void close() throws SQLException;
}
