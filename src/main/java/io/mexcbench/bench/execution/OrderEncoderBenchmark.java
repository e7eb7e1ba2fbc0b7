package io.mexcbench.bench.execution;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.OrderEncoder;
import io.mexcbench.hotpath.signal.OrderIntent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of writing an order as a query, unsigned. One operation is one limit order; symbol,
 * side, price and quantity differ from order to order, the time moves on by a millisecond, and the
 * client's identifier stays the same, because {@link ClientOrderIdsBenchmark} times that.
 */
public class OrderEncoderBenchmark extends HotPathBenchmark {
  private final ClientOrderIds ids = new ClientOrderIds(SampleOrders.CLIENT_ORDER_PREFIX, 1);
  private OrderEncoder encoder;
  private OrderIntent[] orders;
  private byte[] out;
  private int next;

  @Setup
  public void setUp() {
    encoder = new OrderEncoder(SampleOrders.symbols(), SampleOrders.RECV_WINDOW_MILLIS);
    orders = SampleOrders.limitOrders();
    out = new byte[encoder.lengthMax()];
  }

  /** Returns the length of the query, which {@link #out()} holds. */
  @Benchmark
  public int encodeLimit() {
    int index = next++ & Corpus.INDEX_MASK;
    return encoder.encode(orders[index], ids, SampleOrders.TIMESTAMP_MILLIS + index, out, 0);
  }

  byte[] out() {
    return out;
  }
}
