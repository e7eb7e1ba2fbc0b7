package io.mexcbench.hotpath.execution;

/**
 * Signed requests for the key that opens the stream of private events: it lives 60 minutes from its
 * creation or last extension. What a method returns is good until it is called again.
 */
public final class ListenKeyRequests {
  private static final String PATH = "/api/v3/userDataStream";
  private static final byte[] LISTEN_KEY = Ascii.bytes("listenKey=");

  private final SpotCall create;
  private final SpotCall extend;
  private final SpotCall close;

  public ListenKeyRequests(SpotAccount account) {
    this.create = new SpotCall(account, HttpMethod.POST, PATH, 0, 0);
    this.extend = new SpotCall(account, HttpMethod.PUT, PATH, 0, 1);
    this.close = new SpotCall(account, HttpMethod.DELETE, PATH, 0, 1);
  }

  public SignedRequest create(long timestampMillis) {
    return create.begin().sign(timestampMillis);
  }

  public SignedRequest extend(byte[] listenKey, int offset, int length, long timestampMillis) {
    return extend.begin().text(LISTEN_KEY, listenKey, offset, length).sign(timestampMillis);
  }

  public SignedRequest close(byte[] listenKey, int offset, int length, long timestampMillis) {
    return close.begin().text(LISTEN_KEY, listenKey, offset, length).sign(timestampMillis);
  }
}
