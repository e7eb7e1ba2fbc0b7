package io.mexcbench.hotpath.execution;

/** Reads the members of an object that describes an order, or refuses one, into a response. */
final class OrderMembers {
  private final JsonScanner json;
  private final OrderResponse response;

  OrderMembers(JsonScanner json, OrderResponse response) {
    this.json = json;
    this.response = response;
  }

  /** Reads the value of a member; false if it is not of the member's type. */
  boolean read(ReplyField field) {
    return switch (field) {
      case SYMBOL -> readValue(response.symbol);
      case ORDER_ID -> readValue(response.orderId);
      case PRICE -> readValue(response.price);
      case ORIG_QTY -> readValue(response.quantity);
      case TYPE -> readValue(response.type);
      case SIDE -> readValue(response.side);
      case CLIENT_ORDER_ID -> readValue(response.clientOrderId);
      case ORIG_CLIENT_ORDER_ID, NEW_CLIENT_ORDER_ID -> readValue(response.origClientOrderId);
      case EXECUTED_QTY -> readValue(response.executedQuantity);
      case CUMMULATIVE_QUOTE_QTY -> readValue(response.executedAmount);
      case STATUS -> readStatus();
      case TIME_IN_FORCE -> readValue(response.timeInForce);
      case STOP_PRICE -> readValue(response.stopPrice);
      case ORIG_QUOTE_ORDER_QTY -> readValue(response.amount);
      case TRANSACT_TIME, TIME, TS -> readTime();
      case UPDATE_TIME -> readUpdateTime();
      case IS_WORKING -> readWorking();
      case MSG, MESSAGE, ERROR_MSG -> readMessage();
      case CODE, ERROR_CODE -> readCode();
      case SUCCESS -> readSuccess();
      case DATA, OTHER -> json.skipValue();
    };
  }

  /** A string without escapes, a number, or null, which counts as absent. */
  boolean readValue(Slice into) {
    if (!json.readScalar() || json.isTokenEscaped()) {
      return false;
    }
    json.tokenTo(into);
    return true;
  }

  private boolean readStatus() {
    if (!json.readScalar() || json.isTokenEscaped()) {
      return false;
    }
    response.reportedStatus = json.tokenAsStatus();
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

  private boolean readUpdateTime() {
    if (!json.readInteger()) {
      return false;
    }
    response.updateMillis = json.integer();
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

  private boolean readWorking() {
    response.isWorking = json.takeWord(JsonCursor.TRUE);
    return response.isWorking || json.takeWord(JsonCursor.FALSE) || json.takeWord(JsonCursor.NULL);
  }
}
