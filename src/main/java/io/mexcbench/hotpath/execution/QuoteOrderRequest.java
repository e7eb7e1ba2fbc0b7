package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Side;

/**
 * Signed market orders over an amount of the quote currency, such as 100 USDT worth of BTC, where
 * {@link OrderRequest} orders a quantity of the base currency. What it returns is good until it is
 * called again.
 */
public final class QuoteOrderRequest {
  private static final byte[] BUY = Ascii.bytes("side=BUY&type=MARKET");
  private static final byte[] SELL = Ascii.bytes("side=SELL&type=MARKET");
  private static final byte[] AMOUNT = Ascii.bytes("quoteOrderQty=");
  private static final byte[] CLIENT_ORDER_ID = Ascii.bytes("newClientOrderId=");

  private final SpotCall call;

  /**
   * @param path {@link OrderRequest#PATH} or {@link OrderRequest#TEST_PATH}
   */
  public QuoteOrderRequest(SpotAccount account, String path) {
    this.call = new SpotCall(account, HttpMethod.POST, path, 1, 2);
  }

  /**
   * Writes the order.
   *
   * @param amount of the quote currency, positive, at {@code scale} decimal places
   * @param ids stands at the order's identifier
   */
  public SignedRequest build(
      Symbol symbol, Side side, long amount, int scale, ClientOrderIds ids, long timestampMillis) {
    if (amount <= 0 || scale < 0 || scale > Symbol.MAX_SCALE) {
      throw new IllegalArgumentException(
          "amount must be positive and its scale from 0 to 18, got " + amount + " at " + scale);
    }
    return call.begin(symbol)
        .plain(side == Side.BUY ? BUY : SELL)
        .number(AMOUNT, amount, scale)
        .current(CLIENT_ORDER_ID, ids)
        .sign(timestampMillis);
  }
}
