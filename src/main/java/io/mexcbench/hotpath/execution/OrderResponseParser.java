package io.mexcbench.hotpath.execution;

/**
 * Reads what the exchange answers to an order: an acknowledgement, an error, or the envelope of the
 * futures interface. Keys may come in any order, unknown ones are skipped, and of a repeated one
 * the last counts.
 *
 * <pre>
 *   {"symbol":..,"orderId":"..","orderListId":-1,"price":"..","origQty":"..","type":..,"side":..,"transactTime":..}
 *   {"code":700002,"msg":".."}     the code is a number or a string
 *   {"success":true,"code":0,"data":{"orderId":"..","ts":..}}     data may be the identifier itself
 *   {"success":false,"code":510,"message":".."}
 * </pre>
 */
public final class OrderResponseParser {
  private final JsonScanner json = new JsonScanner();
  private final OrderResponse response = new OrderResponse();
  private boolean hasMembers;

  /** The fields of the answer last parsed. */
  public OrderResponse response() {
    return response;
  }

  /** Parses a whole response body; a MALFORMED one leaves every field absent. */
  public OrderResponseStatus parse(byte[] buffer, int offset, int limit) {
    response.clear();
    hasMembers = false;
    json.wrap(buffer, offset, limit);
    boolean isObject = readObject(false) && json.isAtEnd();
    OrderResponseStatus status = isObject ? status() : OrderResponseStatus.MALFORMED;
    if (status == OrderResponseStatus.MALFORMED) {
      response.clear();
    }
    return status;
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

  private boolean readObject(boolean isData) {
    if (!json.take('{')) {
      return false;
    }
    if (json.take('}')) {
      return true;
    }
    hasMembers = true;
    do {
      if (!json.readKey() || !readMember(isData)) {
        return false;
      }
    } while (json.take(','));
    return json.take('}');
  }

  private boolean readMember(boolean isData) {
    return isData ? readDataMember() : readTopMember();
  }

  private boolean readDataMember() {
    if (json.keyIs(JsonKey.ORDER_ID)) {
      return readValue(response.orderId);
    }
    if (json.keyIs(JsonKey.TS)) {
      return readTime();
    }
    return json.skipValue();
  }

  /** The length tells most keys apart before their bytes are compared. */
  private boolean readTopMember() {
    return switch (json.tokenLength()) {
      case 3 -> json.keyIs(JsonKey.MSG) ? readMessage() : json.skipValue();
      case 4 -> readFourLetterMember();
      case 5 -> json.keyIs(JsonKey.PRICE) ? readValue(response.price) : json.skipValue();
      case 6 -> json.keyIs(JsonKey.SYMBOL) ? readValue(response.symbol) : json.skipValue();
      case 7 -> readSevenLetterMember();
      case 12 -> json.keyIs(JsonKey.TRANSACT_TIME) ? readTime() : json.skipValue();
      default -> json.skipValue();
    };
  }

  private boolean readFourLetterMember() {
    if (json.keyIs(JsonKey.TYPE)) {
      return readValue(response.type);
    }
    if (json.keyIs(JsonKey.SIDE)) {
      return readValue(response.side);
    }
    if (json.keyIs(JsonKey.CODE)) {
      return readCode();
    }
    return json.keyIs(JsonKey.DATA) ? readData() : json.skipValue();
  }

  private boolean readSevenLetterMember() {
    if (json.keyIs(JsonKey.ORDER_ID)) {
      return readValue(response.orderId);
    }
    if (json.keyIs(JsonKey.ORIG_QTY)) {
      return readValue(response.quantity);
    }
    if (json.keyIs(JsonKey.SUCCESS)) {
      return readSuccess();
    }
    return json.keyIs(JsonKey.MESSAGE) ? readMessage() : json.skipValue();
  }

  private boolean readData() {
    return json.peek() == '{' ? readObject(true) : readValue(response.orderId);
  }

  /** A string without escapes, a number, or null, which counts as absent. */
  private boolean readValue(Slice into) {
    if (!json.readScalar() || json.isTokenEscaped()) {
      return false;
    }
    json.tokenTo(into);
    return true;
  }

  private boolean readMessage() {
    if (!json.readScalar()) {
      return false;
    }
    json.tokenTo(response.message);
    return true;
  }

  private boolean readTime() {
    if (!json.readInteger()) {
      return false;
    }
    response.timeMillis = json.integer();
    return true;
  }

  private boolean readCode() {
    if (!json.readInteger()) {
      return false;
    }
    response.code = json.integer();
    response.hasCode = json.tokenLength() > 0;
    return true;
  }

  private boolean readSuccess() {
    response.isSuccess = json.takeWord(JsonCursor.TRUE);
    response.hasSuccess = true;
    return response.isSuccess || json.takeWord(JsonCursor.FALSE);
  }
}
