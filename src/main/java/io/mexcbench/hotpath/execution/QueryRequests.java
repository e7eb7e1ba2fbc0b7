package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;

/**
 * Signed requests that change nothing, and may therefore be repeated. Each kind has a buffer of its
 * own; what a method returns is good until it is called again.
 */
public final class QueryRequests {
  static final String OPEN_ORDERS = "/api/v3/openOrders";
  static final byte[] ORDER_ID = Ascii.bytes("orderId=");
  static final byte[] CLIENT_ORDER_ID = Ascii.bytes("origClientOrderId=");

  private final SpotCall order;
  private final SpotCall openOrders;
  private final SpotCall account;

  public QueryRequests(SpotAccount account) {
    this.order = new SpotCall(account, HttpMethod.GET, OrderRequest.PATH, 1, 1);
    this.openOrders = new SpotCall(account, HttpMethod.GET, OPEN_ORDERS, 1, 0);
    this.account = new SpotCall(account, HttpMethod.GET, "/api/v3/account", 0, 0);
  }

  /** One order, by the exchange's identifier. */
  public SignedRequest order(
      Symbol symbol, byte[] orderId, int offset, int length, long timestampMillis) {
    return order.begin(symbol).text(ORDER_ID, orderId, offset, length).sign(timestampMillis);
  }

  /** One order, by the identifier that we gave it: all that is known of one without an answer. */
  public SignedRequest orderByClientOrderId(
      Symbol symbol, byte[] clientOrderId, int offset, int length, long timestampMillis) {
    return order
        .begin(symbol)
        .text(CLIENT_ORDER_ID, clientOrderId, offset, length)
        .sign(timestampMillis);
  }

  public SignedRequest openOrders(Symbol symbol, long timestampMillis) {
    return openOrders.begin(symbol).sign(timestampMillis);
  }

  /** Balances and permissions. */
  public SignedRequest account(long timestampMillis) {
    return account.begin().sign(timestampMillis);
  }
}
