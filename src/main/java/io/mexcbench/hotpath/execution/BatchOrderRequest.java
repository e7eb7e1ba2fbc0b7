package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A signed {@code POST /api/v3/batchOrders}: up to twenty orders of one symbol, as a JSON array in
 * one parameter of the query. Everything in it that is no letter, digit or point is
 * percent-encoded, so it is written encoded from the start.
 *
 * <p>{@link #begin}, then {@link #add} for each order, then {@link #sign}.
 */
public final class BatchOrderRequest {
  /** As many orders as MEXC takes at once. */
  public static final int ORDERS_MAX = 20;

  private static final byte[] ARRAY = Ascii.bytes("batchOrders=%5B");
  private static final byte[] ARRAY_END = Ascii.bytes("%5D&");
  private static final byte[] COMMA = Ascii.bytes("%2C");
  private static final byte[] SYMBOL = encoded("{'symbol':'");
  private static final byte[] PRICE = encoded("','price':'");
  private static final byte[] CLIENT_ORDER_ID = encoded("','newClientOrderId':'");
  private static final byte[] ORDER_END = encoded("'}");

  private final SpotAccount account;
  private final SymbolNames names;
  private final Map<OrderType, byte[]> buys = middles(Side.BUY);
  private final Map<OrderType, byte[]> sells = middles(Side.SELL);
  private final SignedRequest request;
  private final byte[] buffer;
  private Symbol symbol = new Symbol(0, "none", 0, 0);
  private int count;
  private int at;

  /**
   * @param symbols the account's, or some of them
   */
  public BatchOrderRequest(SpotAccount account, List<Symbol> symbols) {
    this.account = account;
    this.names = new SymbolNames(symbols, JsonNames::percentEncoded);
    this.request =
        account.request(
            HttpMethod.POST,
            "/api/v3/batchOrders",
            ARRAY.length + ARRAY_END.length + ORDERS_MAX * orderLengthMax());
    this.buffer = request.buffer();
  }

  private int orderLengthMax() {
    int middleLengthMax =
        sells.values().stream().mapToInt(middle -> middle.length).max().orElseThrow();
    return COMMA.length
        + SYMBOL.length
        + names.lengthMax()
        + middleLengthMax
        + PRICE.length
        + 2 * DecimalText.LENGTH_MAX
        + CLIENT_ORDER_ID.length
        + ClientOrderIds.LENGTH_MAX
        + ORDER_END.length;
  }

  private static Map<OrderType, byte[]> middles(Side side) {
    Map<OrderType, byte[]> middles = new EnumMap<>(OrderType.class);
    for (OrderType type : OrderType.values()) {
      middles.put(type, encoded("','side':'" + side + "','type':'" + type + "','quantity':'"));
    }
    return middles;
  }

  private static byte[] encoded(String json) {
    return PercentEncoding.encodeUtf8(json.replace('\'', '"'));
  }

  /** Forgets what was added. */
  public BatchOrderRequest begin(Symbol symbol) {
    names.of(symbol);
    this.symbol = symbol;
    count = 0;
    at = Ascii.append(ARRAY, buffer, request.parametersOffset());
    return this;
  }

  /**
   * Adds an order of the symbol, the twentieth at most.
   *
   * @param ids stands at the order's identifier
   */
  public BatchOrderRequest add(OrderIntent intent, ClientOrderIds ids) {
    requireRoomFor(intent);
    int end = count == 0 ? at : Ascii.append(COMMA, buffer, at);
    end = Ascii.append(SYMBOL, buffer, end);
    end = Ascii.append(names.of(symbol), buffer, end);
    Map<OrderType, byte[]> middles = intent.side() == Side.BUY ? buys : sells;
    end = Ascii.append(middles.get(intent.type()), buffer, end);
    end = DecimalText.write(intent.quantity(), symbol.quantityScale(), buffer, end);
    if (intent.type().hasPrice()) {
      end = Ascii.append(PRICE, buffer, end);
      end = DecimalText.write(intent.price(), symbol.priceScale(), buffer, end);
    }
    end = ids.copyTo(buffer, Ascii.append(CLIENT_ORDER_ID, buffer, end));
    at = Ascii.append(ORDER_END, buffer, end);
    count++;
    return this;
  }

  private void requireRoomFor(OrderIntent intent) {
    if (!intent.symbol().equals(symbol)) {
      throw new IllegalArgumentException(
          "orders of a batch must have one symbol, got " + intent.symbol() + " beside " + symbol);
    }
    if (count == ORDERS_MAX) {
      throw new IllegalStateException("a batch has 20 orders at most");
    }
  }

  /** Completes the request, which is good until the next {@link #begin} or {@link #add}. */
  public SignedRequest sign(long timestampMillis) {
    if (count == 0) {
      throw new IllegalStateException("a batch must have an order");
    }
    int end = Ascii.append(ARRAY_END, buffer, at);
    end = Ascii.append(account.timestampKeys(), buffer, end);
    return request.finish(DecimalText.writeWhole(timestampMillis, buffer, end));
  }

  @Override
  public String toString() {
    return "BatchOrderRequest[" + count + " orders of " + symbol.name() + ", key hidden]";
  }
}
