package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.List;

/**
 * Writes an order as the query of {@code POST /api/v3/order}, ready to be signed:
 *
 * <pre>
 *   symbol=BTCUSDT&amp;side=BUY&amp;type=LIMIT&amp;quantity=0.5&amp;price=61.5
 *       &amp;newClientOrderId=s7-1z&amp;recvWindow=5000&amp;timestamp=1644489390087
 * </pre>
 *
 * A market order has no price. What does not change from order to order of a symbol is written
 * once, at construction, and copied. Not safe for several threads: each has its own.
 */
public final class OrderEncoder {
  /** The widest window that MEXC accepts. */
  public static final int RECV_WINDOW_MILLIS_MAX = 60_000;

  private static final FixedText PRICE = new FixedText("&price=");
  private static final FixedText CLIENT_ORDER_ID = new FixedText("&newClientOrderId=");

  private final OrderStart[] startsById;
  private final TimestampText timestamp;
  private final int lengthMax;

  /**
   * @param symbols those that orders may name
   * @param recvWindowMillis how old a request may be when it arrives, 1 to 60,000
   */
  public OrderEncoder(List<Symbol> symbols, int recvWindowMillis) {
    if (recvWindowMillis <= 0 || recvWindowMillis > RECV_WINDOW_MILLIS_MAX) {
      throw new IllegalArgumentException(
          "recvWindow must be from 1 to 60000 ms, got " + recvWindowMillis);
    }
    int ids = symbols.stream().mapToInt(symbol -> symbol.id() + 1).max().orElse(0);
    this.startsById = new OrderStart[ids];
    for (Symbol symbol : symbols) {
      startsById[symbol.id()] = new OrderStart(symbol);
    }
    this.timestamp = new TimestampText(recvWindowMillis);
    int startLengthMax =
        symbols.stream().mapToInt(symbol -> startsById[symbol.id()].lengthMax()).max().orElse(0);
    this.lengthMax = startLengthMax + restLengthMax();
  }

  private int restLengthMax() {
    return DecimalText.LENGTH_MAX * 2
        + PRICE.length()
        + CLIENT_ORDER_ID.length()
        + ClientOrderIds.LENGTH_MAX
        + timestamp.lengthMax()
        + FixedText.OVERHANG_MAX;
  }

  /** Bytes that no query is longer than: the room that {@link #encode} asks for. */
  public int lengthMax() {
    return lengthMax;
  }

  /**
   * Writes the order at {@code offset}, where {@link #lengthMax()} bytes must be free and are
   * overwritten; returns the index behind it.
   *
   * @param ids stands at the order's identifier
   */
  public int encode(
      OrderIntent intent, ClientOrderIds ids, long timestampMillis, byte[] out, int offset) {
    if (out.length - offset < lengthMax) {
      throw new IllegalArgumentException(
          "buffer must have " + lengthMax + " free bytes, has " + (out.length - offset));
    }
    Symbol symbol = intent.symbol();
    int at = startOf(symbol).of(intent.side(), intent.type()).copyTo(out, offset);
    at = DecimalText.write(intent.quantity(), symbol.quantityScale(), out, at);
    if (intent.type().hasPrice()) {
      at = PRICE.copyTo(out, at);
      at = DecimalText.write(intent.price(), symbol.priceScale(), out, at);
    }
    at = ids.copyTo(out, CLIENT_ORDER_ID.copyTo(out, at));
    return timestamp.write(timestampMillis, out, at);
  }

  private OrderStart startOf(Symbol symbol) {
    int id = symbol.id();
    if (id < startsById.length && startsById[id] != null && startsById[id].isFor(symbol)) {
      return startsById[id];
    }
    throw new IllegalArgumentException("symbol must be one of the encoder's, got " + symbol);
  }
}
