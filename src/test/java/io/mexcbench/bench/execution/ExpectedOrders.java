package io.mexcbench.bench.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the benchmarks must write for the sample orders, by means of the JDK. */
final class ExpectedOrders {
  private static final OrderIntent[] ORDERS = SampleOrders.limitOrders();

  private ExpectedOrders() {}

  static String query(int index, String clientOrderId) {
    OrderIntent order = ORDERS[index & Corpus.INDEX_MASK];
    return "symbol="
        + URLEncoder.encode(order.symbol().name(), UTF_8)
        + "&side="
        + order.side().name()
        + "&type=LIMIT&quantity="
        + decimal(order.quantity(), order.symbol().quantityScale())
        + "&price="
        + decimal(order.price(), order.symbol().priceScale())
        + "&newClientOrderId="
        + clientOrderId
        + "&recvWindow=5000&timestamp="
        + (SampleOrders.TIMESTAMP_MILLIS + index);
  }

  private static String decimal(long value, int scale) {
    return BigDecimal.valueOf(value, scale).stripTrailingZeros().toPlainString();
  }

  static String signature(String message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(CanarySecret.bytes(), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(message.getBytes(US_ASCII)));
  }
}
