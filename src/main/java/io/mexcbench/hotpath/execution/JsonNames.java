package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;

/** Names of symbols as they stand within the quotes of a JSON text. */
final class JsonNames {
  private JsonNames() {}

  /** UTF-8; a name that would have to be escaped is none that MEXC has, and is refused. */
  static byte[] utf8(String name) {
    if (!name.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\')) {
      throw new IllegalArgumentException("symbol must not need escaping in JSON, got " + name);
    }
    return name.getBytes(StandardCharsets.UTF_8);
  }

  /** The same, percent-encoded. */
  static byte[] percentEncoded(String name) {
    return PercentEncoding.encodeUtf8(new String(utf8(name), StandardCharsets.UTF_8));
  }
}
