package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import java.util.List;

/**
 * What the signed requests of one spot account have in common: where they go, whose they are, how
 * they are signed, and what they may name.
 */
public final class SpotAccount {
  /** MEXC's own default, in milliseconds. */
  public static final int RECV_WINDOW_MILLIS = 5_000;

  private final String host;
  private final String apiKey;
  private final RequestSigner signer;
  private final SymbolNames names;
  private final byte[] timestampKeys;

  /**
   * @param host with its port, if that is not the default one
   * @param symbols those that requests may name
   * @param recvWindowMillis how old a request may be when it arrives, 1 to 60,000
   */
  public SpotAccount(
      String host,
      String apiKey,
      RequestSigner signer,
      List<Symbol> symbols,
      int recvWindowMillis) {
    this.host = Ascii.requirePrintable("host", host);
    this.apiKey = Ascii.requirePrintable("API key", apiKey);
    this.signer = signer;
    this.names = new SymbolNames(symbols, PercentEncoding::encodeUtf8);
    this.timestampKeys =
        Ascii.bytes("recvWindow=" + requireRecvWindow(recvWindowMillis) + "&timestamp=");
  }

  static int requireRecvWindow(int millis) {
    if (millis <= 0 || millis > OrderEncoder.RECV_WINDOW_MILLIS_MAX) {
      throw new IllegalArgumentException("recvWindow must be from 1 to 60000 ms, got " + millis);
    }
    return millis;
  }

  /**
   * @param parametersLengthMax of what stands before {@code recvWindow}
   */
  SignedRequest request(HttpMethod method, String path, int parametersLengthMax) {
    int lengthMax = parametersLengthMax + 1 + timestampKeys.length + DecimalText.LENGTH_MAX;
    return new SignedRequest(method, host, path, apiKey, signer, lengthMax);
  }

  SymbolNames names() {
    return names;
  }

  /** The parameters that end every query, up to the time itself. */
  byte[] timestampKeys() {
    return timestampKeys;
  }

  @Override
  public String toString() {
    return "SpotAccount[key hidden]";
  }
}
