package io.mexcbench.bench.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.bench.execution.SampleOrders;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is timed is also right, for every order. */
class OrderSignPeerBenchmarkTest {
  private static final OrderIntent[] ORDERS = SampleOrders.limitOrders();

  private final OrderSignPeerBenchmark benchmark = new OrderSignPeerBenchmark();

  @BeforeEach
  void setUp() throws GeneralSecurityException {
    benchmark.setUp();
  }

  private static String query(int index) {
    OrderIntent order = ORDERS[index];
    return "symbol=%s&side=%s&type=LIMIT&quantity=%s&price=%s&newClientOrderId=bench-1&recvWindow=5000&timestamp=%d"
        .formatted(
            URLEncoder.encode(order.symbol().name(), UTF_8),
            order.side(),
            decimal(order.quantity(), order.symbol().quantityScale()),
            decimal(order.price(), order.symbol().priceScale()),
            SampleOrders.TIMESTAMP_MILLIS + index);
  }

  private static String decimal(long value, int scale) {
    return BigDecimal.valueOf(value, scale).stripTrailingZeros().toPlainString();
  }

  private static byte[] hash(int index) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(OrderSignPeerBenchmark.SECRET, "HmacSHA256"));
    return mac.doFinal(query(index).getBytes(US_ASCII));
  }

  private static byte[] request(int index) throws GeneralSecurityException {
    String text =
        "POST /api/v3/order?"
            + query(index)
            + "&signature="
            + HexFormat.of().formatHex(hash(index))
            + " HTTP/1.1\r\nHost: api.mexc.com\r\nX-MEXC-APIKEY: mx0bench0of0no0account\r\n"
            + "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n";
    return text.getBytes(US_ASCII);
  }

  @Test
  void mexcbenchWritesEveryRequest() throws GeneralSecurityException {
    for (int i = 0; i < ORDERS.length; i++) {
      int length = benchmark.mexcbench();
      assertThat(Arrays.copyOf(benchmark.ownBuffer(), length)).isEqualTo(request(i));
    }
  }

  @Test
  void vendorDemoWritesEveryRequest() throws GeneralSecurityException {
    for (int i = 0; i < ORDERS.length; i++) {
      assertThat(benchmark.vendorDemo()).isEqualTo(request(i));
    }
  }

  @Test
  void macReuseWritesEveryRequest() throws GeneralSecurityException {
    for (int i = 0; i < ORDERS.length; i++) {
      assertThat(benchmark.macReuse()).isEqualTo(request(i));
    }
  }

  @Test
  void bouncyCastleWritesEveryRequest() throws GeneralSecurityException {
    for (int i = 0; i < ORDERS.length; i++) {
      int length = benchmark.bouncyCastle();
      assertThat(Arrays.copyOf(benchmark.bouncyCastleBuffer(), length)).isEqualTo(request(i));
    }
  }

  @Test
  void floorMacHashesEveryQuery() throws GeneralSecurityException {
    for (int i = 0; i < ORDERS.length; i++) {
      assertThat(benchmark.floorMac()).isEqualTo(hash(i));
    }
  }

  @Test
  void floorEncodeWritesEveryQuery() {
    for (int i = 0; i < ORDERS.length; i++) {
      int length = benchmark.floorEncode();
      assertThat(new String(benchmark.query(), 0, length, US_ASCII)).isEqualTo(query(i));
    }
  }
}
