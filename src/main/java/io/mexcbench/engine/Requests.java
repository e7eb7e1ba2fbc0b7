package io.mexcbench.engine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Requests that need no signature. */
final class Requests {
  static final String SERVER_TIME = "/api/v3/time";

  private Requests() {}

  static String get(String host, String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
  }

  /** A value of a query; names of symbols are not always ASCII. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
