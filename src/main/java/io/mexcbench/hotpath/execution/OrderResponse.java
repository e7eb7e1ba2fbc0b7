package io.mexcbench.hotpath.execution;

/**
 * The fields of the answer last parsed; the slices point into its bytes and are good as long as
 * these are. What the exchange left out is absent, or 0.
 */
public final class OrderResponse {
  final Slice symbol = new Slice();
  final Slice orderId = new Slice();
  final Slice price = new Slice();
  final Slice quantity = new Slice();
  final Slice type = new Slice();
  final Slice side = new Slice();
  final Slice message = new Slice();
  long timeMillis;
  long code;
  boolean hasCode;
  boolean hasSuccess;
  boolean isSuccess;

  OrderResponse() {}

  void clear() {
    symbol.clear();
    orderId.clear();
    price.clear();
    quantity.clear();
    type.clear();
    side.clear();
    message.clear();
    timeMillis = 0;
    code = 0;
    hasCode = false;
    hasSuccess = false;
    isSuccess = false;
  }

  public Slice symbol() {
    return symbol;
  }

  /** Hex digits, digits, or digits behind a prefix such as {@code C02__}. */
  public Slice orderId() {
    return orderId;
  }

  /** A decimal. */
  public Slice price() {
    return price;
  }

  /** A decimal, {@code origQty} on the wire. */
  public Slice quantity() {
    return quantity;
  }

  public Slice type() {
    return type;
  }

  public Slice side() {
    return side;
  }

  /** Of an error, as it stands between the quotes: escapes are not resolved. */
  public Slice message() {
    return message;
  }

  /** The exchange's time of the order, {@code transactTime} or a contract order's {@code ts}. */
  public long timeMillis() {
    return timeMillis;
  }

  /** Of an error. */
  public long code() {
    return code;
  }
}
