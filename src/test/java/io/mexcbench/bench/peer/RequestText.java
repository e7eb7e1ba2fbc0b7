package io.mexcbench.bench.peer;

/** What every order's request has around its query. */
final class RequestText {
  static final String HOST = "api.mexc.com";
  static final String PATH = "/api/v3/order";
  static final String API_KEY = "mx0bench0of0no0account";
  static final String START = "POST " + PATH + "?";
  static final String END =
      " HTTP/1.1\r\nHost: "
          + HOST
          + "\r\nX-MEXC-APIKEY: "
          + API_KEY
          + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n";

  private RequestText() {}
}
