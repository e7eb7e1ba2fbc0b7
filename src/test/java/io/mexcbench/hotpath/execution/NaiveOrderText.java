package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mexcbench.hotpath.signal.OrderIntent;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an order looks like on the wire, written the slow way with the JDK's own means. */
final class NaiveOrderText {
  private NaiveOrderText() {}

  static String query(OrderIntent order, String clientOrderId, int recvWindow, long timestamp) {
    String price =
        order.type().hasPrice()
            ? "&price=" + decimal(order.price(), order.symbol().priceScale())
            : "";
    return "symbol=%s&side=%s&type=%s&quantity=%s%s&newClientOrderId=%s&recvWindow=%d&timestamp=%d"
        .formatted(
            URLEncoder.encode(order.symbol().name(), UTF_8),
            order.side().name(),
            order.type().name(),
            decimal(order.quantity(), order.symbol().quantityScale()),
            price,
            clientOrderId,
            recvWindow,
            timestamp);
  }

  private static String decimal(long value, int scale) {
    return BigDecimal.valueOf(value, scale).stripTrailingZeros().toPlainString();
  }

  static String signature(byte[] secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
