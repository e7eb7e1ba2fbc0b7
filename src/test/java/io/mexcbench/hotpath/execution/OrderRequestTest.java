package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.bench.CanarySecret;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRequestTest {
  private static final long TIMESTAMP = 1_700_000_000_123L;
  private static final String API_KEY = "mx0-public-part";
  private static final byte[] SECRET = CanarySecret.bytes();

  private final ClientOrderIds ids = new ClientOrderIds("t-", 0);
  private final OrderRequest request = request(API_KEY);

  private static OrderRequest request(String apiKey) {
    return new OrderRequest(
        "127.0.0.1:8080",
        "/api/v3/order",
        apiKey,
        new OrderEncoder(Orders.SYMBOLS, 5_000),
        new RequestSigner(CanarySecret.secret()));
  }

  @Test
  void everyRequestIsTheOneThatTheJdkWouldSend() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 20_000; i++) {
      OrderIntent order = Orders.random(random);
      String id = "t-" + Long.toString(ids.next(), 36);
      int length = request.build(order, ids, TIMESTAMP);
      assertThat(length).isEqualTo(request.length());
      assertThat(new String(request.buffer(), 0, length, US_ASCII))
          .isEqualTo(expected(NaiveOrderText.query(order, id, 5_000, TIMESTAMP)));
    }
  }

  private static String expected(String query) {
    return String.join(
        "\r\n",
        "POST /api/v3/order?"
            + query
            + "&signature="
            + NaiveOrderText.signature(SECRET, query.getBytes(US_ASCII))
            + " HTTP/1.1",
        "Host: 127.0.0.1:8080",
        "X-MEXC-APIKEY: " + API_KEY,
        "Content-Type: application/json",
        "Content-Length: 0",
        "",
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nX: y", "schlüssel"})
  void aKeyThatWouldBreakTheRequestIsRefusedAndNotRepeated(String apiKey) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(apiKey))
        .withMessage("API key must be printable ASCII without spaces");
  }

  @Test
  void buildingAllocatesNothing() {
    OrderIntent order = Orders.limit(Orders.BITCOIN, 6_150, 500_000);
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              ids.next();
              request.build(order, ids, TIMESTAMP);
            });
    assertThat(bytes).isZero();
  }
}
