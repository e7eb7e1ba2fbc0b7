package io.mexcbench.bench.execution;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.execution.lifecycle.PreTradeLimits;
import io.mexcbench.hotpath.execution.lifecycle.SymbolLimits;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of the last check before an order leaves. One operation judges one order and, if it may
 * go, gives its place back, so that the number of open orders stays the same.
 *
 * <p>Orders come 20 ms apart, just as fast as the rate allows. The price band is half as wide as
 * the prices are spread, so half of the orders are refused and no branch is always taken.
 */
public class PreTradeLimitsBenchmark extends HotPathBenchmark {
  static final int BAND_BASIS_POINTS = 50;
  static final long NOTIONAL_MAX = Long.MAX_VALUE;

  private static final int OPEN_ORDERS_MAX = 500;
  private static final int ORDERS_MAX = 500;
  private static final long WINDOW_MILLIS = 10_000;
  private static final long MILLIS_APART = 20;

  private PreTradeLimits limits;
  private OrderIntent[] orders;
  private long referencePrice;
  private long nowMillis;
  private int next;

  @Setup
  public void setUp() {
    List<SymbolLimits> symbols =
        SampleOrders.symbols().stream()
            .map(s -> new SymbolLimits(s, Long.MAX_VALUE, NOTIONAL_MAX, BAND_BASIS_POINTS))
            .toList();
    limits = new PreTradeLimits(symbols, OPEN_ORDERS_MAX, ORDERS_MAX, WINDOW_MILLIS);
    orders = SampleOrders.limitOrders();
    referencePrice = SampleOrders.referencePrice();
  }

  @Benchmark
  public LimitVerdict checkOrder() {
    nowMillis += MILLIS_APART;
    OrderIntent order = orders[next++ & Corpus.INDEX_MASK];
    LimitVerdict verdict = limits.check(order, referencePrice, nowMillis);
    if (verdict == LimitVerdict.ACCEPTED) {
      limits.onClosed(order.symbol(), order.side(), order.quantity());
    }
    return verdict;
  }
}
