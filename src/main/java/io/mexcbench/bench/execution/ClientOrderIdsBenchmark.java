package io.mexcbench.bench.execution;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import org.openjdk.jmh.annotations.Benchmark;

/** The cost of an identifier that no order had before. One operation is one, in bytes. */
public class ClientOrderIdsBenchmark extends HotPathBenchmark {
  private final ClientOrderIds ids = new ClientOrderIds(SampleOrders.CLIENT_ORDER_PREFIX, 0);
  private final byte[] out = new byte[ClientOrderIds.LENGTH_MAX];

  /** Returns the length of the identifier, which {@link #out()} holds. */
  @Benchmark
  public int nextId() {
    ids.next();
    return ids.copyTo(out, 0);
  }

  byte[] out() {
    return out;
  }
}
