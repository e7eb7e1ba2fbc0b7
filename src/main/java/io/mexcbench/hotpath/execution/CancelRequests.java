package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import java.util.List;

/**
 * Signed requests that take orders back. Each kind has a buffer of its own; what a method returns
 * is good until it is called again.
 */
public final class CancelRequests {
  /** As many symbols as MEXC takes at once. */
  public static final int SYMBOLS_MAX = 5;

  private final SpotCall one;
  private final SpotCall all;

  public CancelRequests(SpotAccount account) {
    this.one = new SpotCall(account, HttpMethod.DELETE, OrderRequest.PATH, 1, 1);
    this.all = new SpotCall(account, HttpMethod.DELETE, QueryRequests.OPEN_ORDERS, SYMBOLS_MAX, 0);
  }

  /** One order, by the exchange's identifier. */
  public SignedRequest cancel(
      Symbol symbol, byte[] orderId, int offset, int length, long timestampMillis) {
    return one.begin(symbol)
        .text(QueryRequests.ORDER_ID, orderId, offset, length)
        .sign(timestampMillis);
  }

  /** One order, by the identifier that we gave it. */
  public SignedRequest cancelByClientOrderId(
      Symbol symbol, byte[] clientOrderId, int offset, int length, long timestampMillis) {
    return one.begin(symbol)
        .text(QueryRequests.CLIENT_ORDER_ID, clientOrderId, offset, length)
        .sign(timestampMillis);
  }

  /** Every open order of the symbols, 1 to 5 of them. */
  public SignedRequest cancelAll(List<Symbol> symbols, long timestampMillis) {
    int count = symbols.size();
    if (count == 0 || count > SYMBOLS_MAX) {
      throw new IllegalArgumentException("must name 1 to 5 symbols, got " + count);
    }
    all.begin(symbols.get(0));
    for (int i = 1; i < count; i++) {
      all.andSymbol(symbols.get(i));
    }
    return all.sign(timestampMillis);
  }
}
