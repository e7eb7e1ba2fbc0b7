package io.mexcbench.exchange;

/**
 * A request as it came, nothing decoded.
 *
 * @param query what stands behind the question mark; may be empty
 * @param apiKey the header of that name; empty if there was none
 * @param address who sent it
 * @param isFromPage whether a header names an origin, as a browser's does that sends it for a page
 */
record RestRequest(
    String method,
    String path,
    String query,
    String body,
    String apiKey,
    String address,
    boolean isFromLoopback,
    boolean isFromPage) {

  String endpoint() {
    return method + " " + path;
  }

  /** Without key, query and body, which hold what must not be printed. */
  @Override
  public String toString() {
    return "RestRequest[" + endpoint() + "]";
  }
}
