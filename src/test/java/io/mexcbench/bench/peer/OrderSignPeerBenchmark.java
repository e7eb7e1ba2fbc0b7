package io.mexcbench.bench.peer;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.bench.execution.SampleOrders;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.OrderEncoder;
import io.mexcbench.hotpath.execution.OrderRequest;
import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What do others need from a limit order to the bytes of a signed request? One operation is one
 * order; symbol, side, price, quantity and time differ from order to order, the client's identifier
 * is the same for all contestants and orders.
 *
 * <ul>
 *   <li>{@code vendorDemo}: the way of the exchange's own example, {@link VendorDemoOrder}.
 *   <li>{@code macReuse}: a {@code StringBuilder} and a {@code Mac} that are kept, {@link
 *       MacReuseOrder}.
 *   <li>{@code bouncyCastle}: its light-weight HMac, kept, over a query that our encoder writes, so
 *       that only the signing differs: {@link BouncyCastleOrder}.
 *   <li>{@code floorMac}: a kept {@code Mac} over a query that is there already, without digits and
 *       without a request. {@code floorEncode}: the query without its signature.
 * </ul>
 */
public class OrderSignPeerBenchmark extends HotPathBenchmark {
  static final byte[] SECRET = CanarySecret.bytes();

  private final ClientOrderIds ids = new ClientOrderIds(SampleOrders.CLIENT_ORDER_PREFIX, 1);
  private OrderIntent[] orders;
  private OrderEncoder encoder;
  private OrderRequest request;
  private VendorDemoOrder vendor;
  private MacReuseOrder reuse;
  private BouncyCastleOrder bouncy;
  private Mac mac;
  private byte[][] queries;
  private byte[] out;
  private int next;

  @Setup
  public void setUp() throws GeneralSecurityException {
    orders = SampleOrders.limitOrders();
    encoder = new OrderEncoder(SampleOrders.symbols(), SampleOrders.RECV_WINDOW_MILLIS);
    request =
        new OrderRequest(
            RequestText.HOST,
            RequestText.PATH,
            RequestText.API_KEY,
            new OrderEncoder(SampleOrders.symbols(), SampleOrders.RECV_WINDOW_MILLIS),
            new RequestSigner(CanarySecret.secret()));
    String id = SampleOrders.CLIENT_ORDER_PREFIX + "1";
    vendor = new VendorDemoOrder(SECRET, id);
    reuse = new MacReuseOrder(SECRET, id);
    bouncy = new BouncyCastleOrder(SECRET, ids);
    mac = MacReuseOrder.hmac(SECRET);
    out = new byte[encoder.lengthMax()];
    queries = new byte[orders.length][];
    for (int i = 0; i < orders.length; i++) {
      queries[i] = Arrays.copyOf(out, encode(i));
      requireSameBytes(i);
    }
  }

  private void requireSameBytes(int index) {
    OrderIntent order = orders[index];
    byte[] own = Arrays.copyOf(request.buffer(), build(index));
    byte[] bouncys = Arrays.copyOf(bouncy.buffer(), bouncy.build(order, time(index)));
    if (!Arrays.equals(own, vendor.build(order, time(index)))
        || !Arrays.equals(own, reuse.build(order, time(index)))
        || !Arrays.equals(own, bouncys)) {
      throw new IllegalStateException("the contestants disagree about order " + index);
    }
  }

  /** Returns the length of the request, which {@link #ownBuffer} holds. */
  @Benchmark
  public int mexcbench() {
    return build(index());
  }

  @Benchmark
  public byte[] vendorDemo() {
    int index = index();
    return vendor.build(orders[index], time(index));
  }

  @Benchmark
  public byte[] macReuse() {
    int index = index();
    return reuse.build(orders[index], time(index));
  }

  /** Returns the length of the request, which {@link #bouncyCastleBuffer} holds. */
  @Benchmark
  public int bouncyCastle() {
    int index = index();
    return bouncy.build(orders[index], time(index));
  }

  @Benchmark
  public byte[] floorMac() {
    return mac.doFinal(queries[index()]);
  }

  /** Returns the length of the query, which {@link #query} holds. */
  @Benchmark
  public int floorEncode() {
    return encode(index());
  }

  private int index() {
    return next++ & Corpus.INDEX_MASK;
  }

  private int build(int index) {
    return request.build(orders[index], ids, time(index));
  }

  private int encode(int index) {
    return encoder.encode(orders[index], ids, time(index), out, 0);
  }

  static long time(int index) {
    return SampleOrders.TIMESTAMP_MILLIS + index;
  }

  byte[] ownBuffer() {
    return request.buffer();
  }

  byte[] bouncyCastleBuffer() {
    return bouncy.buffer();
  }

  byte[] query() {
    return out;
  }
}
