package io.mexcbench.hotpath.execution;

/**
 * The bytes of a signed HTTP/1.1 request of the futures API, in a buffer that is used again: what
 * {@link #buffer()} holds from 0 to {@link #length()} is good until the request is built again.
 *
 * <p>The signature stands in the head: of access key, time and parameters in a row, where the
 * parameters are the sorted query of a GET and the JSON text of a POST.
 */
public final class FuturesRequest {
  private static final byte[] SIGNATURE = Ascii.bytes("\r\nSignature: ");
  private static final byte[] CONTENT_LENGTH = Ascii.bytes("\r\nContent-Length: ");
  private static final byte[] BLANK_LINE = Ascii.bytes("\r\n\r\n");

  private final FuturesAccount account;
  private final boolean hasBody;
  private final byte[] fields;
  private final byte[] parameters;
  private final byte[] buffer;
  private final int targetEnd;
  private int length;

  FuturesRequest(FuturesAccount account, HttpMethod method, String path, int parametersLengthMax) {
    this.account = account;
    this.hasBody = method == HttpMethod.POST;
    this.fields = account.fields();
    this.parameters = new byte[parametersLengthMax];
    byte[] target =
        Ascii.bytes(method + " " + Ascii.requirePrintable("path", path) + (hasBody ? "" : "?"));
    this.targetEnd = target.length;
    this.buffer =
        new byte
            [target.length
                + fields.length
                + SIGNATURE.length
                + RequestSigner.SIGNATURE_LENGTH
                + CONTENT_LENGTH.length
                + BLANK_LINE.length
                + 2 * DecimalText.LENGTH_MAX
                + parametersLengthMax];
    System.arraycopy(target, 0, buffer, 0, target.length);
  }

  /** Where the query or the body is written, from 0 on. */
  byte[] parameters() {
    return parameters;
  }

  /** Signs the parameters that end here and completes the request. */
  FuturesRequest finish(int parametersEnd, long timestampMillis) {
    int at = targetEnd;
    if (!hasBody) {
      at = appendParameters(parametersEnd, at);
    }
    at = Ascii.append(fields, buffer, at);
    at = DecimalText.writeWhole(timestampMillis, buffer, at);
    at = Ascii.append(SIGNATURE, buffer, at);
    at =
        account
            .signer()
            .signFutures(
                account.apiKey(), timestampMillis, parameters, 0, parametersEnd, buffer, at);
    if (hasBody) {
      at = Ascii.append(CONTENT_LENGTH, buffer, at);
      at = DecimalText.writeWhole(parametersEnd, buffer, at);
    }
    at = Ascii.append(BLANK_LINE, buffer, at);
    length = hasBody ? appendParameters(parametersEnd, at) : at;
    return this;
  }

  private int appendParameters(int parametersEnd, int at) {
    System.arraycopy(parameters, 0, buffer, at, parametersEnd);
    return at + parametersEnd;
  }

  public byte[] buffer() {
    return buffer;
  }

  /** Bytes of the request last built. */
  public int length() {
    return length;
  }

  @Override
  public String toString() {
    return "FuturesRequest[key hidden]";
  }
}
