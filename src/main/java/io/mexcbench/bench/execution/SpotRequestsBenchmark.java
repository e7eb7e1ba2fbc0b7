package io.mexcbench.bench.execution;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.BatchOrderRequest;
import io.mexcbench.hotpath.execution.CancelRequests;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.execution.SignedRequest;
import io.mexcbench.hotpath.execution.SpotAccount;
import io.mexcbench.hotpath.signal.OrderIntent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What the requests beside the order cost, from arguments to bytes for the socket. One operation is
 * one request: the cancellation of an order by our own identifier, or a batch of twenty limit
 * orders, most of whose time goes into the hash.
 */
public class SpotRequestsBenchmark extends HotPathBenchmark {
  private final ClientOrderIds ids = new ClientOrderIds(SampleOrders.CLIENT_ORDER_PREFIX, 0);
  private final byte[] id = new byte[ClientOrderIds.LENGTH_MAX];
  private CancelRequests cancels;
  private BatchOrderRequest batch;
  private OrderIntent[] orders;
  private int next;

  @Setup
  public void setUp() {
    SpotAccount account =
        new SpotAccount(
            OrderRequestBenchmark.HOST,
            OrderRequestBenchmark.API_KEY,
            new RequestSigner(CanarySecret.secret()),
            SampleOrders.symbols(),
            SampleOrders.RECV_WINDOW_MILLIS);
    cancels = new CancelRequests(account);
    batch = new BatchOrderRequest(account, SampleOrders.symbols());
    orders = SampleOrders.limitOrders();
  }

  /** Returns the request, in a buffer that is used again. */
  @Benchmark
  public SignedRequest cancelOrder() {
    int index = next++ & Corpus.INDEX_MASK;
    int length = ids.copyTo(index, id, 0);
    return cancels.cancelByClientOrderId(
        orders[index].symbol(), id, 0, length, SampleOrders.TIMESTAMP_MILLIS + index);
  }

  /** The same order twenty times, with twenty identifiers; a batch has one symbol. */
  @Benchmark
  public SignedRequest batchOfTwenty() {
    int index = next++ & Corpus.INDEX_MASK;
    OrderIntent order = orders[index];
    batch.begin(order.symbol());
    for (int i = 0; i < BatchOrderRequest.ORDERS_MAX; i++) {
      ids.next();
      batch.add(order, ids);
    }
    return batch.sign(SampleOrders.TIMESTAMP_MILLIS + index);
  }
}
