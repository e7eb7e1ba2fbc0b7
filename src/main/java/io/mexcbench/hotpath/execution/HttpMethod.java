package io.mexcbench.hotpath.execution;

/** The methods that MEXC's calls use. */
enum HttpMethod {
  GET,
  POST,
  PUT,
  DELETE;

  /** Whether a server expects to be told that no body follows (RFC 9110, 8.6). */
  boolean saysItHasNoBody() {
    return this == POST || this == PUT;
  }
}
