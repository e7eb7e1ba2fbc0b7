package io.mexcbench.hotpath.execution;

/**
 * The bytes of a signed HTTP/1.1 request of the spot API, in a buffer that is used again: what
 * {@link #buffer()} holds from 0 to {@link #length()} is good until the request is built again.
 *
 * <p>MEXC signs the query and the body as one text, with nothing between them. The API key is sent,
 * so it is in the buffer, but nothing prints it.
 */
public final class SignedRequest {
  private static final byte[] BLANK_LINE = Ascii.bytes("\r\n\r\n");

  private final RequestSigner signer;
  private final byte[] headRest;
  private final byte[] headRestBeforeLength;
  private final byte[] lengthText = new byte[DecimalText.LENGTH_MAX];
  private final byte[] buffer;
  private final int parametersOffset;
  private int length;

  /**
   * @param host with its port, if that is not the default one
   * @param path such as {@code /api/v3/order}
   * @param parametersLengthMax of query and body in all, without the signature
   */
  SignedRequest(
      HttpMethod method,
      String host,
      String path,
      String apiKey,
      RequestSigner signer,
      int parametersLengthMax) {
    byte[] start = Ascii.bytes(method + " " + Ascii.requirePrintable("path", path) + "?");
    String fields =
        " HTTP/1.1\r\nHost: "
            + Ascii.requirePrintable("host", host)
            + "\r\nX-MEXC-APIKEY: "
            + Ascii.requirePrintable("API key", apiKey)
            + "\r\nContent-Type: application/json";
    this.signer = signer;
    this.headRest =
        Ascii.bytes(
            fields + (method.saysItHasNoBody() ? "\r\nContent-Length: 0" : "") + "\r\n\r\n");
    this.headRestBeforeLength = Ascii.bytes(fields + "\r\nContent-Length: ");
    this.parametersOffset = start.length;
    this.buffer =
        new byte
            [start.length
                + parametersLengthMax
                + RequestSigner.APPENDED_LENGTH
                + headRestBeforeLength.length
                + DecimalText.LENGTH_MAX
                + BLANK_LINE.length];
    System.arraycopy(start, 0, buffer, 0, start.length);
  }

  public byte[] buffer() {
    return buffer;
  }

  /** Bytes of the request last built. */
  public int length() {
    return length;
  }

  /** Where the query begins. */
  int parametersOffset() {
    return parametersOffset;
  }

  /** Signs the query that ends here and completes the request, which has no body. */
  SignedRequest finish(int queryEnd) {
    int signed = signer.appendSignature(buffer, parametersOffset, queryEnd);
    length = Ascii.append(headRest, buffer, signed);
    return this;
  }

  /**
   * Signs the query and the body, which stands right behind it, and completes the request; the
   * signature becomes the last parameter of the body.
   */
  SignedRequest finish(int queryEnd, int bodyEnd) {
    int signedEnd = signer.appendSignature(buffer, parametersOffset, bodyEnd);
    int bodyLength = signedEnd - queryEnd;
    // Beside the buffer first: a number is written with some bytes to spare behind it.
    int digits = DecimalText.writeWhole(bodyLength, lengthText, 0);
    int bodyOffset = queryEnd + headRestBeforeLength.length + digits + BLANK_LINE.length;
    System.arraycopy(buffer, queryEnd, buffer, bodyOffset, bodyLength);
    int at = Ascii.append(headRestBeforeLength, buffer, queryEnd);
    System.arraycopy(lengthText, 0, buffer, at, digits);
    length = Ascii.append(BLANK_LINE, buffer, at + digits) + bodyLength;
    return this;
  }

  @Override
  public String toString() {
    return "SignedRequest[key hidden]";
  }
}
