package io.mexcbench.hotpath.execution;

import java.util.Objects;

/**
 * The short way through an acknowledgement that looks as the exchange writes it: these keys in this
 * order, no white space, a time of 13 digits.
 *
 * <pre>
 *   {"symbol":"..","orderId":"..","orderListId":-1,"price":"..","origQty":"..","type":"..","side":"..","transactTime":1700000000123}
 * </pre>
 *
 * <p>What stands between two values is compared as words, which may overlap, and never searched for
 * its parts. The tail comes first: its place is known from the end, and the quote that it begins
 * with stops every search for the end of a text, so no search looks for the end of the answer.
 *
 * <p>Whatever differs by a byte is left to {@link OrderResponseParser}'s general way, which alone
 * decides what is an error; what is read here is what is read there.
 */
final class AckLayout {
  private static final String SYMBOL = "{\"symbol\":\"";
  private static final String ORDER_ID = "\",\"orderId\":\"";
  private static final String PRICE = "\",\"orderListId\":-1,\"price\":\"";
  private static final String QUANTITY = "\",\"origQty\":\"";
  private static final String TYPE = "\",\"type\":\"";
  private static final String SIDE = "\",\"side\":\"";
  private static final String TIME = "\",\"transactTime\":";
  private static final int TIME_DIGITS = 13;
  private static final int TAIL_LENGTH = TIME.length() + TIME_DIGITS + 1;
  private static final int LENGTH_MIN =
      SYMBOL.length()
          + ORDER_ID.length()
          + PRICE.length()
          + QUANTITY.length()
          + TYPE.length()
          + SIDE.length()
          + TAIL_LENGTH;

  private static final long SYMBOL_0 = Words.of(SYMBOL);
  private static final long SYMBOL_3 = Words.of(SYMBOL.substring(3));
  private static final long ORDER_ID_0 = Words.of(ORDER_ID);
  private static final long ORDER_ID_5 = Words.of(ORDER_ID.substring(5));
  private static final long PRICE_0 = Words.of(PRICE);
  private static final long PRICE_8 = Words.of(PRICE.substring(8));
  private static final long PRICE_16 = Words.of(PRICE.substring(16));
  private static final long PRICE_20 = Words.of(PRICE.substring(20));
  private static final long QUANTITY_0 = Words.of(QUANTITY);
  private static final long QUANTITY_5 = Words.of(QUANTITY.substring(5));
  private static final long TYPE_0 = Words.of(TYPE);
  private static final long TYPE_2 = Words.of(TYPE.substring(2));
  private static final long SIDE_0 = Words.of(SIDE);
  private static final long SIDE_2 = Words.of(SIDE.substring(2));
  private static final long TIME_0 = Words.of(TIME);
  private static final long TIME_8 = Words.of(TIME.substring(8));
  private static final long TIME_9 = Words.of(TIME.substring(9));
  private static final int SECOND_WORD = TIME_DIGITS - Long.BYTES;
  private static final long LAST_FIVE = 0xFFFF_FFFF_FF00_0000L;
  private static final long FIVE_DIGITS = 100_000;

  private AckLayout() {}

  /** Whether it was read; if not, some fields may have been overwritten. */
  static boolean read(byte[] bytes, int offset, int limit, OrderResponse into) {
    Objects.checkFromToIndex(offset, limit, bytes.length);
    int tail = limit - TAIL_LENGTH;
    if (limit - offset <= LENGTH_MIN || !isHeadAt(bytes, offset) || !isTailAt(bytes, tail)) {
      return false;
    }
    long first = Words.load(bytes, tail + TIME.length()) ^ Words.ZEROS;
    long last = Words.load(bytes, tail + TIME.length() + SECOND_WORD) ^ Words.ZEROS;
    // JSON has no number with a leading zero.
    if (!Words.areDigits(first) || !Words.areDigits(last) || (first & 0xFF) == 0) {
      return false;
    }
    into.timeMillis = Words.number(first) * FIVE_DIGITS + Words.number(last & LAST_FIVE);
    return readTexts(bytes, offset + SYMBOL.length(), tail, into);
  }

  private static boolean readTexts(byte[] bytes, int symbol, int tail, OrderResponse into) {
    int end = textEnd(bytes, symbol);
    into.symbol.set(symbol, end - symbol);
    if (!isOrderIdAt(bytes, end)) {
      return false;
    }
    int orderId = end + ORDER_ID.length();
    end = textEnd(bytes, orderId);
    into.orderId.set(orderId, end - orderId);
    // Without an identifier it is no acknowledgement.
    if (end == orderId || !isPriceAt(bytes, end)) {
      return false;
    }
    int price = end + PRICE.length();
    end = textEnd(bytes, price);
    into.price.set(price, end - price);
    if (!isQuantityAt(bytes, end)) {
      return false;
    }
    int quantity = end + QUANTITY.length();
    end = textEnd(bytes, quantity);
    into.quantity.set(quantity, end - quantity);
    return isTypeAt(bytes, end) && readTypeAndSide(bytes, end + TYPE.length(), tail, into);
  }

  private static boolean readTypeAndSide(byte[] bytes, int type, int tail, OrderResponse into) {
    int end = textEnd(bytes, type);
    into.type.set(type, end - type);
    if (!isSideAt(bytes, end)) {
      return false;
    }
    int side = end + SIDE.length();
    into.side.set(side, tail - side);
    return textEnd(bytes, side) == tail;
  }

  /**
   * The index of the next quote, backslash or control character. Which of them it is need not be
   * asked: only a quote begins what is compared next. There is one in every case: a text begins at
   * the tail's quote at the latest, or one byte behind it, where the quote of its key follows, and
   * from either at least a word lies before the end.
   */
  private static int textEnd(byte[] bytes, int from) {
    int at = from;
    long stops = Words.stopBits(Words.load(bytes, at));
    while (stops == 0) {
      at += Long.BYTES;
      stops = Words.stopBits(Words.load(bytes, at));
    }
    return at + Words.firstByte(stops);
  }

  private static boolean isHeadAt(byte[] bytes, int at) {
    return Words.load(bytes, at) == SYMBOL_0 && Words.load(bytes, at + 3) == SYMBOL_3;
  }

  private static boolean isOrderIdAt(byte[] bytes, int at) {
    return Words.load(bytes, at) == ORDER_ID_0 && Words.load(bytes, at + 5) == ORDER_ID_5;
  }

  private static boolean isPriceAt(byte[] bytes, int at) {
    return Words.load(bytes, at) == PRICE_0
        && Words.load(bytes, at + 8) == PRICE_8
        && Words.load(bytes, at + 16) == PRICE_16
        && Words.load(bytes, at + 20) == PRICE_20;
  }

  private static boolean isQuantityAt(byte[] bytes, int at) {
    return Words.load(bytes, at) == QUANTITY_0 && Words.load(bytes, at + 5) == QUANTITY_5;
  }

  private static boolean isTypeAt(byte[] bytes, int at) {
    return Words.load(bytes, at) == TYPE_0 && Words.load(bytes, at + 2) == TYPE_2;
  }

  private static boolean isSideAt(byte[] bytes, int at) {
    return Words.load(bytes, at) == SIDE_0 && Words.load(bytes, at + 2) == SIDE_2;
  }

  private static boolean isTailAt(byte[] bytes, int at) {
    return Words.load(bytes, at) == TIME_0
        && Words.load(bytes, at + 8) == TIME_8
        && Words.load(bytes, at + 9) == TIME_9
        && bytes[at + TAIL_LENGTH - 1] == '}';
  }
}
