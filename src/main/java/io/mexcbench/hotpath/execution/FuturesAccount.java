package io.mexcbench.hotpath.execution;

/** What the signed requests of one futures account have in common. */
public final class FuturesAccount {
  private final String host;
  private final String apiKey;
  private final byte[] apiKeyBytes;
  private final RequestSigner signer;
  private final int recvWindowMillis;

  /**
   * @param host with its port, if that is not the default one
   * @param recvWindowMillis how old a request may be when it arrives, 1 to 60,000
   */
  public FuturesAccount(String host, String apiKey, RequestSigner signer, int recvWindowMillis) {
    this.host = Ascii.requirePrintable("host", host);
    this.apiKey = Ascii.requirePrintable("API key", apiKey);
    // The key stands in the login's JSON as well.
    this.apiKeyBytes = JsonNames.utf8("API key", apiKey);
    this.signer = signer;
    this.recvWindowMillis = SpotAccount.requireRecvWindow(recvWindowMillis);
  }

  /** The fields of a head that are the same in every request, up to the time. */
  byte[] fields() {
    return Ascii.bytes(
        " HTTP/1.1\r\nHost: "
            + host
            + "\r\nApiKey: "
            + apiKey
            + "\r\nRecv-Window: "
            + recvWindowMillis
            + "\r\nContent-Type: application/json\r\nRequest-Time: ");
  }

  byte[] apiKey() {
    return apiKeyBytes;
  }

  RequestSigner signer() {
    return signer;
  }

  @Override
  public String toString() {
    return "FuturesAccount[key hidden]";
  }
}
