package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.DecimalParser;

/**
 * The fields of the answer last parsed, or of one of its rows; the slices point into its bytes and
 * are good as long as these are. What the exchange left out, or gave as null, is absent, or 0.
 */
public final class OrderResponse {
  final Slice symbol = new Slice();
  final Slice orderId = new Slice();
  final Slice clientOrderId = new Slice();
  final Slice origClientOrderId = new Slice();
  final Slice price = new Slice();
  final Slice quantity = new Slice();
  final Slice executedQuantity = new Slice();
  final Slice executedAmount = new Slice();
  final Slice amount = new Slice();
  final Slice stopPrice = new Slice();
  final Slice type = new Slice();
  final Slice side = new Slice();
  final Slice timeInForce = new Slice();
  final Slice message = new Slice();
  ReportedStatus reportedStatus = ReportedStatus.ABSENT;
  long timeMillis;
  long updateMillis;
  long code;
  boolean hasCode;
  boolean hasSuccess;
  boolean isSuccess;
  boolean isWorking;

  // An acknowledgement sets the same fields as the one before, so after one nothing is to be
  // cleared.
  private boolean hasAckOnly;
  private final DecimalParser numbers = new DecimalParser();

  OrderResponse() {}

  /** Before an acknowledgement is read, which sets all of its fields. */
  void clearForAck() {
    if (!hasAckOnly) {
      clear();
      hasAckOnly = true;
    }
  }

  void clear() {
    hasAckOnly = false;
    symbol.clear();
    orderId.clear();
    clientOrderId.clear();
    origClientOrderId.clear();
    price.clear();
    quantity.clear();
    executedQuantity.clear();
    executedAmount.clear();
    amount.clear();
    stopPrice.clear();
    type.clear();
    side.clear();
    timeInForce.clear();
    message.clear();
    reportedStatus = ReportedStatus.ABSENT;
    timeMillis = 0;
    updateMillis = 0;
    code = 0;
    hasCode = false;
    hasSuccess = false;
    isSuccess = false;
    isWorking = false;
  }

  /**
   * A decimal of this answer as a scaled long; {@link DecimalParser#FAILED} if it is absent, no
   * number, has digits beyond the scale, or does not fit.
   *
   * @param buffer the bytes that were parsed
   * @param scale that of the symbol for such numbers
   */
  public long scaled(Slice decimal, byte[] buffer, int scale) {
    return decimal.isPresent()
        ? numbers.exact(buffer, decimal.offset(), decimal.length(), scale)
        : DecimalParser.FAILED;
  }

  public Slice symbol() {
    return symbol;
  }

  /** Hex digits, digits, or digits behind a prefix such as {@code C02__}. */
  public Slice orderId() {
    return orderId;
  }

  /**
   * The client's identifier that the order was placed under. The answer to a cancellation has a
   * second one, that of the cancellation, in the place where a query has the order's.
   */
  public Slice clientOrderId() {
    return origClientOrderId.isPresent() ? origClientOrderId : clientOrderId;
  }

  /** A decimal. */
  public Slice price() {
    return price;
  }

  /** A decimal, {@code origQty} on the wire. */
  public Slice quantity() {
    return quantity;
  }

  /** A decimal: how much of the quantity was filled so far. */
  public Slice executedQuantity() {
    return executedQuantity;
  }

  /** A decimal, {@code cummulativeQuoteQty} on the wire: what the fills came to. */
  public Slice executedAmount() {
    return executedAmount;
  }

  /** A decimal, {@code origQuoteOrderQty}: of a market order that was given an amount. */
  public Slice amount() {
    return amount;
  }

  /** A decimal. */
  public Slice stopPrice() {
    return stopPrice;
  }

  public Slice type() {
    return type;
  }

  public Slice side() {
    return side;
  }

  public Slice timeInForce() {
    return timeInForce;
  }

  /** Of an error, as it stands between the quotes: escapes are not resolved. */
  public Slice message() {
    return message;
  }

  public ReportedStatus reportedStatus() {
    return reportedStatus;
  }

  /** When the order came: {@code transactTime}, {@code time}, or a contract order's {@code ts}. */
  public long timeMillis() {
    return timeMillis;
  }

  /** When it last changed. */
  public long updateMillis() {
    return updateMillis;
  }

  /** Whether it stands in the book. */
  public boolean isWorking() {
    return isWorking;
  }

  /** Of an error. */
  public long code() {
    return code;
  }
}
