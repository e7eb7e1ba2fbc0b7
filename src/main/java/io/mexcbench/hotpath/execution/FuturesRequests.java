package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.util.List;

/**
 * Signed requests that place, cancel and look up futures orders. Each kind has a buffer of its own;
 * what a method returns is good until it is called again.
 */
public final class FuturesRequests {
  private static final String ORDERS = "/api/v1/private/order/";
  private static final byte[] SYMBOL = Ascii.bytes("{\"symbol\":\"");
  private static final byte[] PRICE = Ascii.bytes("\",\"price\":");
  private static final byte[] VOLUME = Ascii.bytes(",\"vol\":");
  private static final byte[] SIDE = Ascii.bytes(",\"side\":");
  private static final byte[] TYPE = Ascii.bytes(",\"type\":");
  private static final byte[] CLIENT_ORDER_ID = Ascii.bytes(",\"externalOid\":\"");
  private static final byte[] PAGE = Ascii.bytes("page_num=");
  private static final byte[] PAGE_SIZE = Ascii.bytes("&page_size=");
  private static final byte[] QUERY_SYMBOL = Ascii.bytes("&symbol=");
  private static final int LENGTH_MAX = 512;
  private static final int ORDER_ID_LENGTH_MAX = 19;

  private final SymbolNames jsonNames;
  private final SymbolNames queryNames;
  private final byte[] margin;
  private final FuturesRequest submit;
  private final FuturesRequest cancel;
  private final FuturesRequest history;

  /**
   * @param symbols those that requests may name
   * @param leverage of positions that orders open, positive
   */
  public FuturesRequests(
      FuturesAccount account, List<Symbol> symbols, MarginMode marginMode, int leverage) {
    if (leverage <= 0) {
      throw new IllegalArgumentException("leverage must be positive, got " + leverage);
    }
    this.jsonNames = new SymbolNames(symbols, JsonNames::utf8);
    this.queryNames = new SymbolNames(symbols, PercentEncoding::encodeUtf8);
    this.margin =
        Ascii.bytes(",\"openType\":" + marginMode.openType() + ",\"leverage\":" + leverage);
    int lengthMax = LENGTH_MAX + queryNames.lengthMax();
    this.submit = new FuturesRequest(account, HttpMethod.POST, ORDERS + "submit", lengthMax);
    this.cancel = new FuturesRequest(account, HttpMethod.POST, ORDERS + "cancel", lengthMax);
    this.history =
        new FuturesRequest(account, HttpMethod.GET, ORDERS + "list/history_orders", lengthMax);
  }

  /**
   * Writes an order; its quantity is the number of contracts.
   *
   * @param ids stands at the order's identifier
   */
  public FuturesRequest submit(
      OrderIntent intent, PositionEffect effect, ClientOrderIds ids, long timestampMillis) {
    byte[] out = submit.parameters();
    Symbol symbol = intent.symbol();
    int at = Ascii.append(jsonNames.of(symbol), out, Ascii.append(SYMBOL, out, 0));
    if (intent.type().hasPrice()) {
      at = Ascii.append(PRICE, out, at);
      at = DecimalText.write(intent.price(), symbol.priceScale(), out, at);
    } else {
      out[at++] = '"';
    }
    at = Ascii.append(VOLUME, out, at);
    at = DecimalText.write(intent.quantity(), symbol.quantityScale(), out, at);
    at = Ascii.append(SIDE, out, at);
    out[at++] = side(intent.side(), effect);
    at = Ascii.append(TYPE, out, at);
    out[at++] = type(intent.type());
    at = Ascii.append(margin, out, at);
    at = ids.copyTo(out, Ascii.append(CLIENT_ORDER_ID, out, at));
    out[at++] = '"';
    out[at++] = '}';
    return submit.finish(at, timestampMillis);
  }

  /** 1 opens a long position, 2 closes a short one, 3 opens a short one, 4 closes a long one. */
  private static byte side(Side side, PositionEffect effect) {
    if (side == Side.BUY) {
      return (byte) (effect == PositionEffect.OPEN ? '1' : '2');
    }
    return (byte) (effect == PositionEffect.OPEN ? '3' : '4');
  }

  private static byte type(OrderType type) {
    return switch (type) {
      case LIMIT -> '1';
      case LIMIT_MAKER -> '2';
      case IMMEDIATE_OR_CANCEL -> '3';
      case FILL_OR_KILL -> '4';
      case MARKET -> '5';
    };
  }

  /**
   * Takes an order back.
   *
   * @param orderId the exchange's, decimal digits
   */
  public FuturesRequest cancel(byte[] orderId, int offset, int length, long timestampMillis) {
    requireDigits(orderId, offset, length);
    byte[] out = cancel.parameters();
    out[0] = '[';
    System.arraycopy(orderId, offset, out, 1, length);
    out[1 + length] = ']';
    return cancel.finish(length + 2, timestampMillis);
  }

  private static void requireDigits(byte[] orderId, int offset, int length) {
    boolean isNumber = length > 0 && length <= ORDER_ID_LENGTH_MAX;
    for (int i = offset; isNumber && i < offset + length; i++) {
      isNumber = orderId[i] >= '0' && orderId[i] <= '9';
    }
    if (!isNumber) {
      throw new IllegalArgumentException("order id must have 1 to 19 decimal digits");
    }
  }

  /**
   * One page of the orders of a symbol, the latest first.
   *
   * @param page from 1
   */
  public FuturesRequest history(Symbol symbol, int page, int pageSize, long timestampMillis) {
    byte[] out = history.parameters();
    int at = DecimalText.writeWhole(page, out, Ascii.append(PAGE, out, 0));
    at = DecimalText.writeWhole(pageSize, out, Ascii.append(PAGE_SIZE, out, at));
    at = Ascii.append(queryNames.of(symbol), out, Ascii.append(QUERY_SYMBOL, out, at));
    return history.finish(at, timestampMillis);
  }
}
