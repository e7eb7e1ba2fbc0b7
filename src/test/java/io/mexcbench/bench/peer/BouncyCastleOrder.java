package io.mexcbench.bench.peer;

import io.mexcbench.bench.execution.SampleOrders;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.OrderEncoder;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.util.encoders.HexEncoder;

/**
 * A request signed by Bouncy Castle's light-weight API: its {@code HMac} keeps the digest's state
 * after the padded key and goes back to it after each signature, as its documentation says. Query
 * and request are written as ours are, into one array.
 */
final class BouncyCastleOrder {
  private static final byte[] START = ascii(RequestText.START);
  private static final byte[] SIGNATURE = ascii("&signature=");
  private static final byte[] END = ascii(RequestText.END);

  private final HMac hmac = new HMac(new SHA256Digest());
  private final HexEncoder hex = new HexEncoder();
  private final byte[] hash = new byte[hmac.getMacSize()];
  private final OrderEncoder encoder =
      new OrderEncoder(SampleOrders.symbols(), SampleOrders.RECV_WINDOW_MILLIS);
  private final byte[] buffer = new byte[1_024];
  private final ClientOrderIds ids;

  BouncyCastleOrder(byte[] secret, ClientOrderIds ids) {
    hmac.init(new KeyParameter(secret));
    this.ids = ids;
    append(START, 0);
  }

  /** Returns the length of the request. */
  int build(OrderIntent order, long timestampMillis) {
    int end = encoder.encode(order, ids, timestampMillis, buffer, START.length);
    hmac.update(buffer, START.length, end - START.length);
    hmac.doFinal(hash, 0);
    int at = append(SIGNATURE, end);
    try {
      at += hex.encode(hash, 0, hash.length, buffer, at);
    } catch (IOException e) {
      throw new UncheckedIOException("an array does no I/O", e);
    }
    return append(END, at);
  }

  byte[] buffer() {
    return buffer;
  }

  private int append(byte[] bytes, int at) {
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    return at + bytes.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
