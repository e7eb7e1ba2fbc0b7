package io.mexcbench.hotpath.execution;

/** The text that logs a futures WebSocket in, signed. */
public final class FuturesLogin {
  private static final byte[] START = Ascii.bytes("{\"method\":\"login\",\"param\":{\"apiKey\":\"");
  private static final byte[] TIME = Ascii.bytes("\",\"reqTime\":\"");
  private static final byte[] SIGNATURE = Ascii.bytes("\",\"signature\":\"");

  private final FuturesAccount account;
  private final byte[] end;

  /**
   * @param isSubscribing whether every private channel is to be pushed at once
   */
  public FuturesLogin(FuturesAccount account, boolean isSubscribing) {
    this.account = account;
    this.end = Ascii.bytes("\"},\"subscribe\":" + isSubscribing + "}");
  }

  /** Bytes that no text is longer than. */
  public int lengthMax() {
    return START.length
        + account.apiKey().length
        + TIME.length
        + DecimalText.LENGTH_MAX
        + SIGNATURE.length
        + RequestSigner.SIGNATURE_LENGTH
        + end.length;
  }

  /**
   * Writes the text, where {@link #lengthMax()} bytes must be free; returns the index behind it.
   */
  public int write(long timestampMillis, byte[] out, int offset) {
    int at = Ascii.append(account.apiKey(), out, Ascii.append(START, out, offset));
    at = DecimalText.writeWhole(timestampMillis, out, Ascii.append(TIME, out, at));
    at = Ascii.append(SIGNATURE, out, at);
    at = account.signer().signLogin(account.apiKey(), timestampMillis, out, at);
    return Ascii.append(end, out, at);
  }
}
