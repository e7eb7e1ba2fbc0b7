package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;

/**
 * A key as its length and its first eight bytes, the first of them lowest, so that it is compared
 * at once. What follows the eight is compared one by one.
 */
final class JsonKey {
  static final JsonKey MSG = new JsonKey("msg");
  static final JsonKey TYPE = new JsonKey("type");
  static final JsonKey SIDE = new JsonKey("side");
  static final JsonKey CODE = new JsonKey("code");
  static final JsonKey DATA = new JsonKey("data");
  static final JsonKey TS = new JsonKey("ts");
  static final JsonKey PRICE = new JsonKey("price");
  static final JsonKey SYMBOL = new JsonKey("symbol");
  static final JsonKey ORDER_ID = new JsonKey("orderId");
  static final JsonKey ORIG_QTY = new JsonKey("origQty");
  static final JsonKey SUCCESS = new JsonKey("success");
  static final JsonKey MESSAGE = new JsonKey("message");
  static final JsonKey TRANSACT_TIME = new JsonKey("transactTime");

  final byte[] bytes;
  final long word;

  private JsonKey(String key) {
    this.bytes = key.getBytes(StandardCharsets.US_ASCII);
    long first = 0;
    for (int i = Math.min(bytes.length, Long.BYTES) - 1; i >= 0; i--) {
      first = first << Byte.SIZE | bytes[i];
    }
    this.word = first;
  }
}
