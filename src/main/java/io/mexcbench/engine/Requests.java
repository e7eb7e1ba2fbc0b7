package io.mexcbench.engine;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Requests that need no signature, and what all requests have in common. */
final class Requests {
  static final String SERVER_TIME = "/api/v3/time";

  private Requests() {}

  static String get(String host, String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
  }

  /** As it stands in a request: with its port, if that is not the default one. */
  static String hostOf(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  /** A value of a query; names of symbols are not always ASCII. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
