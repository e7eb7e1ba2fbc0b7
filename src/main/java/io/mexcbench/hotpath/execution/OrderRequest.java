package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.signal.OrderIntent;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a signed HTTP/1.1 request that places an order, in a buffer that is used again: what
 * {@link #buffer()} holds from 0 to {@link #length()} is good until the next {@link #build}.
 *
 * <p>The parameters go in the query and the body is empty; MEXC signs query and body alike. The API
 * key is sent, so it is in the buffer, but nothing prints it.
 */
public final class OrderRequest {
  private final OrderEncoder encoder;
  private final RequestSigner signer;
  private final byte[] end;
  private final byte[] buffer;
  private final int queryOffset;
  private int length;

  /**
   * @param host with its port, if that is not the default one
   * @param path such as {@code /api/v3/order}
   */
  public OrderRequest(
      String host, String path, String apiKey, OrderEncoder encoder, RequestSigner signer) {
    requirePrintable("host", host);
    requirePrintable("path", path);
    requirePrintable("API key", apiKey);
    byte[] start = ascii("POST " + path + "?");
    this.encoder = encoder;
    this.signer = signer;
    this.end =
        ascii(
            " HTTP/1.1\r\nHost: "
                + host
                + "\r\nX-MEXC-APIKEY: "
                + apiKey
                + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n");
    this.queryOffset = start.length;
    this.buffer =
        new byte[start.length + encoder.lengthMax() + RequestSigner.APPENDED_LENGTH + end.length];
    System.arraycopy(start, 0, buffer, 0, start.length);
  }

  /** A line break or a space would let one field become another; the value is not repeated. */
  private static void requirePrintable(String what, String value) {
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException(what + " must be printable ASCII without spaces");
    }
  }

  /**
   * Writes the request for an order; returns its length in bytes.
   *
   * @param ids stands at the order's identifier
   */
  public int build(OrderIntent intent, ClientOrderIds ids, long timestampMillis) {
    int queryEnd = encoder.encode(intent, ids, timestampMillis, buffer, queryOffset);
    int signed = signer.appendSignature(buffer, queryOffset, queryEnd);
    System.arraycopy(end, 0, buffer, signed, end.length);
    length = signed + end.length;
    return length;
  }

  public byte[] buffer() {
    return buffer;
  }

  /** Bytes of the request last built. */
  public int length() {
    return length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "OrderRequest[key hidden]";
  }
}
