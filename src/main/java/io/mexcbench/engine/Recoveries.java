package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.DurationRecorder;
import io.mexcbench.metrics.Metrics;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long books are withheld: from the loss of their connection, or of an update, until
 * they are right again. In steps of the trading thread's clock; the first time that a book becomes
 * right is no recovery.
 */
final class Recoveries {
  private final List<BookDesk> desks;
  private final List<Symbol> symbols;
  private final DurationRecorder fromConnection;
  private final DurationRecorder fromGap;
  private final BitSet live = new BitSet();
  private final BitSet lost = new BitSet();
  private final BitSet byConnection = new BitSet();
  private final long[] lostMillis;

  Recoveries(Desks desks, Metrics metrics) {
    this.desks = desks.all();
    this.symbols = desks.symbols();
    this.lostMillis = new long[this.desks.size()];
    fromConnection = metrics.of(DurationMetric.RECOVERY, "connection").recorder();
    fromGap = metrics.of(DurationMetric.RECOVERY, "gap").recorder();
  }

  /** What follows is the connection's fault. */
  void onConnectionLost(Symbol symbol) {
    byConnection.set(symbols.indexOf(symbol));
  }

  void onTime(long nowMillis) {
    for (int i = 0; i < desks.size(); i++) {
      boolean isLive = desks.get(i).isLive();
      if (isLive == live.get(i)) {
        continue;
      }
      live.set(i, isLive);
      if (isLive) {
        onLive(i, nowMillis);
      } else {
        lost.set(i);
        lostMillis[i] = nowMillis;
      }
    }
  }

  private void onLive(int desk, long nowMillis) {
    if (lost.get(desk)) {
      (byConnection.get(desk) ? fromConnection : fromGap)
          .record(TimeUnit.MILLISECONDS.toNanos(nowMillis - lostMillis[desk]));
    }
    lost.clear(desk);
    byConnection.clear(desk);
  }
}
