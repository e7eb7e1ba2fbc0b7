package io.mexcbench.bench.execution;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.OrderEncoder;
import io.mexcbench.hotpath.execution.OrderRequest;
import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.signal.OrderIntent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The whole way from an order to bytes for the socket: identifier, query, signature, HTTP header.
 * One operation is one limit order.
 */
public class OrderRequestBenchmark extends HotPathBenchmark {
  static final String HOST = "api.mexc.com";
  static final String PATH = "/api/v3/order";
  static final String API_KEY = "mx0bench0of0no0account";

  private ClientOrderIds ids;
  private OrderRequest request;
  private OrderIntent[] orders;
  private int next;

  @Setup
  public void setUp() {
    ids = new ClientOrderIds(SampleOrders.CLIENT_ORDER_PREFIX, 0);
    request =
        new OrderRequest(
            HOST,
            PATH,
            API_KEY,
            new OrderEncoder(SampleOrders.symbols(), SampleOrders.RECV_WINDOW_MILLIS),
            new RequestSigner(CanarySecret.secret()));
    orders = SampleOrders.limitOrders();
  }

  /** Returns the length of the request, which {@link #buffer()} holds. */
  @Benchmark
  public int buildSignedRequest() {
    int index = next++ & Corpus.INDEX_MASK;
    ids.next();
    return request.build(orders[index], ids, SampleOrders.TIMESTAMP_MILLIS + index);
  }

  byte[] buffer() {
    return request.buffer();
  }
}
