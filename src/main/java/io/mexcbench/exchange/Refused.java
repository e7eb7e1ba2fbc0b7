package io.mexcbench.exchange;

/** A request that the exchange refuses, with the code and the words that it has for that. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int httpStatus;
  private final String code;

  private Refused(int httpStatus, String code, String message) {
    super(message, null, false, false);
    this.httpStatus = httpStatus;
    this.code = code;
  }

  static Refused of(int code, String message) {
    return new Refused(400, Integer.toString(code), message);
  }

  /** Some codes come as a text. */
  static Refused withQuotedCode(int code, String message) {
    return new Refused(400, "\"" + code + "\"", message);
  }

  static Refused missing(String parameter) {
    return of(
        700004,
        "Mandatory parameter '" + parameter + "' was not sent, was empty/null, or malformed.");
  }

  static Refused notFound() {
    return new Refused(404, "404", "Not Found");
  }

  static Refused unknownOrder() {
    return of(-2011, "Unknown order sent.");
  }

  int httpStatus() {
    return httpStatus;
  }

  /** As JSON. */
  String code() {
    return code;
  }
}
