package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.signal.OrderIntent;

/**
 * The bytes of a signed HTTP/1.1 request that places an order, in a buffer that is used again: what
 * {@link #buffer()} holds from 0 to {@link #length()} is good until the next {@link #build}.
 *
 * <p>The parameters go in the query and the body is empty; MEXC signs query and body alike. The API
 * key is sent, so it is in the buffer, but nothing prints it.
 */
public final class OrderRequest {
  public static final String PATH = "/api/v3/order";

  /** The exchange checks the order as if it were to be placed, and places none. */
  public static final String TEST_PATH = "/api/v3/order/test";

  private final OrderEncoder encoder;
  private final SignedRequest request;

  /**
   * @param host with its port, if that is not the default one
   * @param path {@link #PATH} or {@link #TEST_PATH}
   */
  public OrderRequest(
      String host, String path, String apiKey, OrderEncoder encoder, RequestSigner signer) {
    this.encoder = encoder;
    this.request =
        new SignedRequest(HttpMethod.POST, host, path, apiKey, signer, encoder.lengthMax());
  }

  /**
   * Writes the request for an order; returns its length in bytes.
   *
   * @param ids stands at the order's identifier
   */
  public int build(OrderIntent intent, ClientOrderIds ids, long timestampMillis) {
    int queryEnd =
        encoder.encode(intent, ids, timestampMillis, request.buffer(), request.parametersOffset());
    return request.finish(queryEnd).length();
  }

  public byte[] buffer() {
    return request.buffer();
  }

  /** Bytes of the request last built. */
  public int length() {
    return request.length();
  }

  @Override
  public String toString() {
    return "OrderRequest[key hidden]";
  }
}
