package io.mexcbench.bench.execution;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.execution.lifecycle.LifecycleRules;
import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;
import io.mexcbench.hotpath.execution.lifecycle.PreTradeLimits;
import io.mexcbench.hotpath.execution.lifecycle.SymbolLimits;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of following orders, without encoding, network and parsing. One operation is the whole
 * life of one order (time, limits, submission, acknowledgement, fill) on an empty table, or one
 * event about one of many open orders, found by its client order id.
 *
 * <p>Orders come 30 ms apart, so that no rate refuses one. Events go round the open orders in an
 * order that is not that of the table, and each fills one unit of a quantity that lasts for ever.
 */
public class OrderLifecycleBenchmark extends HotPathBenchmark {
  static final int OPEN_ORDERS = 256;

  private static final long MILLIS_APART = 30;
  // Odd, so that it visits every open order before it begins again.
  private static final int STRIDE = 97;
  private static final long ENDLESS_QUANTITY = 1L << 40;
  private static final int BAND_BASIS_POINTS = 500;
  private static final byte[] EXCHANGE_ID =
      "C02__443776347957968896088".getBytes(StandardCharsets.US_ASCII);

  private final SilentExchange exchange = new SilentExchange();
  private final byte[][] ids = new byte[OPEN_ORDERS][];
  private final long[] filled = new long[OPEN_ORDERS];
  private OrderIntent[] orders;
  private OrderLifecycle empty;
  private OrderLifecycle full;
  private long nowMillis;
  private int next;

  @Setup
  public void setUp() {
    orders = SampleOrders.limitOrders();
    empty = lifecycle();
    full = lifecycle();
    for (int i = 0; i < OPEN_ORDERS; i++) {
      OrderIntent order = orders[i];
      order.set(
          order.symbol(),
          order.side(),
          order.type(),
          order.price(),
          ENDLESS_QUANTITY,
          order.reason(),
          order.eventTimeMillis());
      if (full.submit(order, SampleOrders.referencePrice()) != LimitVerdict.ACCEPTED) {
        throw new IllegalStateException("an order to be open was refused: " + order);
      }
      full.news().onReport(full.lastSequence(), ReportedStatus.NEW, 0);
      String id = SampleOrders.CLIENT_ORDER_PREFIX + Long.toString(full.lastSequence(), 36);
      ids[i] = id.getBytes(StandardCharsets.US_ASCII);
    }
    orders = SampleOrders.limitOrders();
  }

  private OrderLifecycle lifecycle() {
    List<SymbolLimits> symbols =
        SampleOrders.symbols().stream()
            .map(s -> new SymbolLimits(s, Long.MAX_VALUE, Long.MAX_VALUE, BAND_BASIS_POINTS))
            .toList();
    return new OrderLifecycle(
        LifecycleRules.standard(SampleOrders.RECV_WINDOW_MILLIS),
        new ClientOrderIds(SampleOrders.CLIENT_ORDER_PREFIX, 0),
        new PreTradeLimits(symbols, 2 * OPEN_ORDERS, 500, 10_000),
        exchange,
        exchange,
        0);
  }

  /** Returns how many orders have ended so far. */
  @Benchmark
  public long orderLife() {
    nowMillis += MILLIS_APART;
    OrderIntent order = orders[next++ & Corpus.INDEX_MASK];
    empty.onTime(nowMillis);
    empty.submit(order, SampleOrders.referencePrice());
    long sequence = empty.lastSequence();
    empty.news().onAccepted(sequence, EXCHANGE_ID, 0, EXCHANGE_ID.length);
    empty.news().onReport(sequence, ReportedStatus.FILLED, order.quantity());
    return exchange.closed();
  }

  /** Returns what all orders have filled so far. */
  @Benchmark
  public long eventAmongOpenOrders() {
    int index = next++ * STRIDE & OPEN_ORDERS - 1;
    byte[] id = ids[index];
    long sequence = full.news().sequenceOf(id, 0, id.length);
    full.news().onReport(sequence, ReportedStatus.PARTIALLY_FILLED, ++filled[index]);
    return exchange.filledQuantity();
  }

  SilentExchange exchange() {
    return exchange;
  }

  int openOrders() {
    return full.liveOrders();
  }
}
