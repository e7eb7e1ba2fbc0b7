package io.mexcbench.hotpath.execution;

import java.util.Set;

/** Finds fields by their keys: by length, which tells most apart, and then by their bytes. */
final class JsonKeys {
  private final JsonKey[][] keysByLength;

  JsonKeys(Set<ReplyField> fields) {
    int longest = fields.stream().mapToInt(field -> field.key.length()).max().orElse(0);
    keysByLength = new JsonKey[longest + 1][];
    for (int i = 0; i < keysByLength.length; i++) {
      int length = i;
      keysByLength[i] =
          fields.stream()
              .filter(field -> field.key.length() == length)
              .map(JsonKey::new)
              .toArray(JsonKey[]::new);
    }
  }

  /** The field whose key the scanner has just read. */
  ReplyField find(JsonScanner json) {
    int length = json.tokenLength();
    if (length < keysByLength.length) {
      for (JsonKey key : keysByLength[length]) {
        if (json.keyIs(key)) {
          return key.field;
        }
      }
    }
    return ReplyField.OTHER;
  }
}
