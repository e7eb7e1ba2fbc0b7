package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;

/** Names of symbols, and other plain text, as they stand within the quotes of a JSON text. */
final class JsonNames {
  private JsonNames() {}

  /** Plain text that need not be escaped; the value is not repeated. */
  static byte[] utf8(String what, String text) {
    if (!text.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\')) {
      throw new IllegalArgumentException(what + " must not need escaping in JSON");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** UTF-8; a name that would have to be escaped is none that MEXC has, and is refused. */
  static byte[] utf8(String name) {
    return utf8("symbol", name);
  }

  /** The same, percent-encoded. */
  static byte[] percentEncoded(String name) {
    return PercentEncoding.encodeUtf8(new String(utf8(name), StandardCharsets.UTF_8));
  }
}
