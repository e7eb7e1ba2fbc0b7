package io.mexcbench.hotpath.execution;

/**
 * Reads what the exchange answers about orders: acknowledgements, cancellations, queries, errors,
 * batches, and the envelope of the futures interface. Keys may come in any order, unknown ones are
 * skipped, and of a repeated one the last counts.
 *
 * <pre>
 *   {"symbol":..,"orderId":"..","orderListId":-1,"price":"..","origQty":"..","type":..,"side":..,"transactTime":..}
 *   {"symbol":..,"orderId":..,"clientOrderId":..,"executedQty":"..","status":"NEW",..}     also in an array
 *   {"code":700002,"msg":".."}     the code is a number or a string
 *   [{"symbol":..,"orderId":..},{"newClientOrderId":"..","msg":"..","code":30002}]     of a batch
 *   {"success":true,"code":0,"data":{"orderId":"..","ts":..}}     data may be the identifier itself
 *   {"success":true,"code":0,"data":[{"orderId":..,"errorCode":2040,"errorMsg":".."}]}
 *   {"success":false,"code":510,"message":".."}
 * </pre>
 *
 * Whatever else arrives (the page of a firewall, half an answer, nothing) is MALFORMED, and never
 * an exception.
 */
public final class OrderResponseParser {
  private static final OrderRowListener NOBODY = (status, row) -> {};

  private final JsonKeys answerKeys = new JsonKeys(ReplyField.ofAnswer());
  private final JsonKeys rowKeys = new JsonKeys(ReplyField.ofRow());
  private final JsonKeys dataKeys = new JsonKeys(ReplyField.ofData());
  private final JsonScanner json = new JsonScanner();
  private final OrderResponse response = new OrderResponse();
  private final OrderMembers members = new OrderMembers(json, response);
  private final Slice rows = new Slice();
  private boolean hasMembers;

  /** The fields of the answer last parsed. */
  public OrderResponse response() {
    return response;
  }

  /** Parses a whole body about one order; a MALFORMED one leaves every field absent. */
  public OrderResponseStatus parse(byte[] buffer, int offset, int limit) {
    response.clearForAck();
    return AckLayout.read(buffer, offset, limit, response)
        ? OrderResponseStatus.OK
        : parseAnyLayout(buffer, offset, limit);
  }

  /** The same of any layout, also of that which is usual. */
  OrderResponseStatus parseAnyLayout(byte[] buffer, int offset, int limit) {
    OrderResponseStatus status = readAnswer(buffer, offset, limit);
    return rows.isPresent() && status != OrderResponseStatus.ERROR ? malformed() : status;
  }

  /**
   * Parses a whole body about any number of orders, and hands each of them over: OK if it did. A
   * single order counts as one row. A refusal as a whole is ERROR, which {@link #response()}
   * explains, and has no rows. All of the body is checked before the first row is handed over, so a
   * MALFORMED one has none.
   */
  public OrderResponseStatus parseRows(
      byte[] buffer, int offset, int limit, OrderRowListener listener) {
    json.wrap(buffer, offset, limit);
    if (json.peek() == '[') {
      return walk(buffer, offset, limit, listener);
    }
    OrderResponseStatus status = readAnswer(buffer, offset, limit);
    if (rows.isPresent() && status != OrderResponseStatus.ERROR) {
      return status == OrderResponseStatus.EMPTY
          ? walk(buffer, rows.offset(), rows.offset() + rows.length(), listener)
          : malformed();
    }
    if (status == OrderResponseStatus.OK) {
      listener.onRow(status, response);
    }
    return status;
  }

  private OrderResponseStatus readAnswer(byte[] buffer, int offset, int limit) {
    json.wrap(buffer, offset, limit);
    rows.clear();
    start();
    return readObject(answerKeys) && json.isAtEnd() ? statusOrClear() : malformed();
  }

  private void start() {
    response.clear();
    hasMembers = false;
  }

  private OrderResponseStatus malformed() {
    response.clear();
    return OrderResponseStatus.MALFORMED;
  }

  private OrderResponseStatus statusOrClear() {
    OrderResponseStatus status = status();
    return status == OrderResponseStatus.MALFORMED ? malformed() : status;
  }

  private OrderResponseStatus status() {
    if (response.code != 0 || (response.hasSuccess && !response.isSuccess)) {
      return OrderResponseStatus.ERROR;
    }
    if (response.orderId.isPresent()) {
      return OrderResponseStatus.OK;
    }
    // Some other object is no success: it must say so, or say nothing at all.
    return response.hasCode || response.hasSuccess || !hasMembers
        ? OrderResponseStatus.EMPTY
        : OrderResponseStatus.MALFORMED;
  }

  private OrderResponseStatus walk(
      byte[] buffer, int offset, int limit, OrderRowListener listener) {
    json.wrap(buffer, offset, limit);
    if (!readRows(NOBODY) || !json.isAtEnd()) {
      return malformed();
    }
    json.wrap(buffer, offset, limit);
    readRows(listener);
    response.clear();
    return OrderResponseStatus.OK;
  }

  private boolean readRows(OrderRowListener listener) {
    json.take('[');
    if (json.take(']')) {
      return true;
    }
    do {
      start();
      if (!readObject(rowKeys) || !handOver(status(), listener)) {
        return false;
      }
    } while (json.take(','));
    return json.take(']');
  }

  /** A row must name its order or its error. */
  private boolean handOver(OrderResponseStatus status, OrderRowListener listener) {
    if (status == OrderResponseStatus.MALFORMED || status == OrderResponseStatus.EMPTY) {
      return false;
    }
    listener.onRow(status, response);
    return true;
  }

  private boolean readObject(JsonKeys keys) {
    if (!json.take('{')) {
      return false;
    }
    if (json.take('}')) {
      return true;
    }
    hasMembers = true;
    do {
      if (!json.readKey() || !readMember(keys.find(json))) {
        return false;
      }
    } while (json.take(','));
    return json.take('}');
  }

  private boolean readMember(ReplyField field) {
    return field == ReplyField.DATA ? readData() : members.read(field);
  }

  /** The order, its identifier, or an array that {@link #parseRows} takes apart. */
  private boolean readData() {
    rows.clear();
    return switch (json.peek()) {
      case '{' -> readObject(dataKeys);
      case '[' -> json.skipValueTo(rows);
      default -> members.readValue(response.orderId);
    };
  }
}
