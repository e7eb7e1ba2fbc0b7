package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;

/**
 * One call of the spot API: writes its parameters in the order in which they are given, then the
 * window and the time, and signs them. Made once, used for every request of its kind.
 */
final class SpotCall {
  /** Longer than every identifier that MEXC gives out: the longest known have 64 characters. */
  static final int ID_LENGTH_MAX = 128;

  private static final byte[] SYMBOL = Ascii.bytes("symbol=");
  private static final byte[] ENCODED_COMMA = Ascii.bytes("%2C");
  // Of any parameter's name.
  private static final int KEY_LENGTH_MAX = 32;

  private final SpotAccount account;
  private final SignedRequest request;
  private final byte[] buffer;
  private int at;

  /**
   * @param symbolsMax how many symbols it may name
   * @param idsMax how many further texts it may have
   */
  SpotCall(SpotAccount account, HttpMethod method, String path, int symbolsMax, int idsMax) {
    int symbolLengthMax = account.names().lengthMax() + ENCODED_COMMA.length;
    int idLengthMax = KEY_LENGTH_MAX + PercentEncoding.EXPANSION_MAX * ID_LENGTH_MAX;
    this.account = account;
    this.request =
        account.request(
            method, path, SYMBOL.length + symbolsMax * symbolLengthMax + idsMax * idLengthMax);
    this.buffer = request.buffer();
  }

  SpotCall begin() {
    at = request.parametersOffset();
    return this;
  }

  SpotCall begin(Symbol symbol) {
    at = Ascii.append(SYMBOL, buffer, request.parametersOffset());
    at = Ascii.append(account.names().of(symbol), buffer, at);
    return this;
  }

  /** A further symbol of the list that {@link #begin(Symbol)} began. */
  SpotCall andSymbol(Symbol symbol) {
    at = Ascii.append(ENCODED_COMMA, buffer, at);
    at = Ascii.append(account.names().of(symbol), buffer, at);
    return this;
  }

  /** What needs no encoding, with its name. */
  SpotCall plain(byte[] parameter) {
    at = Ascii.append(parameter, buffer, separated());
    return this;
  }

  SpotCall number(byte[] key, long value, int scale) {
    at = DecimalText.write(value, scale, buffer, Ascii.append(key, buffer, separated()));
    return this;
  }

  /**
   * A text that came from elsewhere.
   *
   * @param key with its {@code =}
   */
  SpotCall text(byte[] key, byte[] value, int offset, int length) {
    if (length <= 0 || length > ID_LENGTH_MAX) {
      throw new IllegalArgumentException("identifier must have 1 to 128 bytes, has " + length);
    }
    int valueAt = Ascii.append(key, buffer, separated());
    at = PercentEncoding.encode(value, offset, length, buffer, valueAt);
    return this;
  }

  /** The identifier at which {@code ids} stands. */
  SpotCall current(byte[] key, ClientOrderIds ids) {
    at = ids.copyTo(buffer, Ascii.append(key, buffer, separated()));
    return this;
  }

  SignedRequest sign(long timestampMillis) {
    int timeAt = Ascii.append(account.timestampKeys(), buffer, separated());
    return request.finish(DecimalText.writeWhole(timestampMillis, buffer, timeAt));
  }

  private int separated() {
    if (at == request.parametersOffset()) {
      return at;
    }
    buffer[at] = '&';
    return at + 1;
  }
}
