package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;

/**
 * The key of a field as its length and its first eight bytes, the first of them lowest, so that it
 * is compared at once. What follows the eight is compared one by one.
 */
final class JsonKey {
  final ReplyField field;
  final byte[] bytes;
  final long word;

  JsonKey(ReplyField field) {
    this.field = field;
    this.bytes = field.key.getBytes(StandardCharsets.US_ASCII);
    this.word = Words.of(field.key);
  }
}
