package io.mexcbench.hotpath.execution;

import java.util.EnumSet;
import java.util.Set;

/** The members of the exchange's answers that are read; all others are skipped. */
enum ReplyField {
  SYMBOL("symbol"),
  ORDER_ID("orderId"),
  PRICE("price"),
  ORIG_QTY("origQty"),
  TYPE("type"),
  SIDE("side"),
  TRANSACT_TIME("transactTime"),
  CODE("code"),
  MSG("msg"),
  CLIENT_ORDER_ID("clientOrderId"),
  ORIG_CLIENT_ORDER_ID("origClientOrderId"),
  /** The client's identifier in the rows of a batch. */
  NEW_CLIENT_ORDER_ID("newClientOrderId"),
  EXECUTED_QTY("executedQty"),
  /** So it is spelt. */
  CUMMULATIVE_QUOTE_QTY("cummulativeQuoteQty"),
  STATUS("status"),
  TIME_IN_FORCE("timeInForce"),
  STOP_PRICE("stopPrice"),
  TIME("time"),
  UPDATE_TIME("updateTime"),
  IS_WORKING("isWorking"),
  ORIG_QUOTE_ORDER_QTY("origQuoteOrderQty"),
  /** Of the envelope of the futures interface. */
  SUCCESS("success"),
  MESSAGE("message"),
  DATA("data"),
  /** Of its data. */
  TS("ts"),
  ERROR_CODE("errorCode"),
  ERROR_MSG("errorMsg"),
  /** Whatever else. */
  OTHER("");

  final String key;

  ReplyField(String key) {
    this.key = key;
  }

  /** Those of an answer as a whole. */
  static Set<ReplyField> ofAnswer() {
    return EnumSet.complementOf(EnumSet.of(TS, ERROR_CODE, ERROR_MSG, OTHER));
  }

  /** Those of one order in an array. */
  static Set<ReplyField> ofRow() {
    return EnumSet.complementOf(EnumSet.of(SUCCESS, MESSAGE, DATA, OTHER));
  }

  /** Those of the object that is the data of an envelope. */
  static Set<ReplyField> ofData() {
    return EnumSet.of(ORDER_ID, TS);
  }
}
