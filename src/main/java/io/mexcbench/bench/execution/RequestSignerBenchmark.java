package io.mexcbench.bench.execution;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.OrderEncoder;
import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of HMAC-SHA256 in hex. One operation signs the query of one limit order, about 130 bytes
 * long, so three blocks of the hash and three more for the key.
 */
public class RequestSignerBenchmark extends HotPathBenchmark {
  private final RequestSigner signer = new RequestSigner(CanarySecret.secret());
  private final byte[] signature = new byte[RequestSigner.SIGNATURE_LENGTH];
  private byte[][] queries;
  private int next;

  @Setup
  public void setUp() {
    OrderEncoder encoder =
        new OrderEncoder(SampleOrders.symbols(), SampleOrders.RECV_WINDOW_MILLIS);
    ClientOrderIds ids = new ClientOrderIds(SampleOrders.CLIENT_ORDER_PREFIX, 0);
    OrderIntent[] orders = SampleOrders.limitOrders();
    byte[] out = new byte[encoder.lengthMax()];
    queries = new byte[Corpus.SIZE][];
    for (int i = 0; i < queries.length; i++) {
      ids.next();
      int length = encoder.encode(orders[i], ids, SampleOrders.TIMESTAMP_MILLIS + i, out, 0);
      queries[i] = Arrays.copyOf(out, length);
    }
  }

  /** Returns the hex digits, in an array that is used again. */
  @Benchmark
  public byte[] signQuery() {
    byte[] query = queries[next++ & Corpus.INDEX_MASK];
    signer.sign(query, 0, query.length, signature, 0);
    return signature;
  }

  byte[] query(int index) {
    return queries[index].clone();
  }
}
