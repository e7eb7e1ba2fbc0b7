package io.mexcbench.bench.peer;

import io.mexcbench.bench.execution.SampleOrders;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request in the shape of the exchange's own example for Java (mexcdevelop/mexc-api-demo,
 * SignatureUtil): parameters in a map, each value through {@code URLEncoder} and {@code
 * replaceAll}, a new {@code Mac} for each signature, hex digits byte by byte. The numbers and the
 * request are put together by {@code String.format}.
 */
final class VendorDemoOrder {
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;
  private final String clientOrderId;

  VendorDemoOrder(byte[] secret, String clientOrderId) {
    this.secret = secret;
    this.clientOrderId = clientOrderId;
  }

  byte[] build(OrderIntent order, long timestampMillis) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("symbol", order.symbol().name());
    parameters.put("side", order.side().toString());
    parameters.put("type", order.type().toString());
    parameters.put("quantity", decimal(order.quantity(), order.symbol().quantityScale()));
    parameters.put("price", decimal(order.price(), order.symbol().priceScale()));
    parameters.put("newClientOrderId", clientOrderId);
    parameters.put("recvWindow", String.valueOf(SampleOrders.RECV_WINDOW_MILLIS));
    parameters.put("timestamp", String.valueOf(timestampMillis));
    String query = query(parameters);
    return String.format(
            "%s%s&signature=%s%s", RequestText.START, query, signature(query), RequestText.END)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Without the zeros at the end, which all contestants leave out. */
  private static String decimal(long value, int scale) {
    String text = String.format(Locale.ROOT, "%." + scale + "f", BigDecimal.valueOf(value, scale));
    int end = text.length();
    if (scale > 0) {
      while (text.charAt(end - 1) == '0') {
        end--;
      }
      end -= text.charAt(end - 1) == '.' ? 1 : 0;
    }
    return text.substring(0, end);
  }

  private static String query(Map<String, String> parameters) {
    StringJoiner query = new StringJoiner("&");
    parameters.forEach((name, value) -> query.add(name + "=" + encode(value)));
    return query.toString();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replaceAll("\\+", "%20");
  }

  private String signature(String query) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return hex(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      String digits = Integer.toHexString(b & 0xFF);
      if (digits.length() == 1) {
        text.append('0');
      }
      text.append(digits);
    }
    return text.toString();
  }
}
