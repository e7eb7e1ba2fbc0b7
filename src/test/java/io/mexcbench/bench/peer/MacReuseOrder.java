package io.mexcbench.bench.peer;

import io.mexcbench.bench.execution.SampleOrders;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as careful Java writes it: one {@code StringBuilder} and one {@code Mac} for all
 * orders, which the JDK documents as reset by {@code doFinal}; numbers by {@code BigDecimal}, which
 * is exact; {@code HexFormat}. The names of symbols are encoded once.
 */
final class MacReuseOrder {
  private final StringBuilder text = new StringBuilder(512);
  private final String[] namesById =
      SampleOrders.symbols().stream()
          .map(symbol -> URLEncoder.encode(symbol.name(), StandardCharsets.UTF_8))
          .toArray(String[]::new);
  private final Mac mac;
  private final String clientOrderId;

  MacReuseOrder(byte[] secret, String clientOrderId) throws GeneralSecurityException {
    this.mac = hmac(secret);
    this.clientOrderId = clientOrderId;
  }

  static Mac hmac(byte[] secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return mac;
  }

  byte[] build(OrderIntent order, long timestampMillis) {
    text.setLength(0);
    text.append(RequestText.START)
        .append("symbol=")
        .append(namesById[order.symbol().id()])
        .append("&side=")
        .append(order.side().name())
        .append("&type=")
        .append(order.type().name())
        .append("&quantity=")
        .append(decimal(order.quantity(), order.symbol().quantityScale()))
        .append("&price=")
        .append(decimal(order.price(), order.symbol().priceScale()))
        .append("&newClientOrderId=")
        .append(clientOrderId)
        .append("&recvWindow=")
        .append(SampleOrders.RECV_WINDOW_MILLIS)
        .append("&timestamp=")
        .append(timestampMillis);
    byte[] start = text.toString().getBytes(StandardCharsets.US_ASCII);
    int queryOffset = RequestText.START.length();
    mac.update(start, queryOffset, start.length - queryOffset);
    return text.append("&signature=")
        .append(HexFormat.of().formatHex(mac.doFinal()))
        .append(RequestText.END)
        .toString()
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String decimal(long value, int scale) {
    return BigDecimal.valueOf(value, scale).stripTrailingZeros().toPlainString();
  }
}
