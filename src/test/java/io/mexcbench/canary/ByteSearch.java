package io.mexcbench.canary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for several byte strings at once: a table of their first two bytes says where to look. */
final class ByteSearch {
  private final List<String> names = new ArrayList<>();
  private final List<byte[]> needles = new ArrayList<>();
  private final boolean[] mayBegin = new boolean[1 << 16];

  /**
   * @param needles of two bytes or more, by name
   */
  ByteSearch(Map<String, byte[]> needles) {
    needles.forEach(
        (name, needle) -> {
          names.add(name);
          this.needles.add(needle);
          mayBegin[pair(needle, 0)] = true;
        });
  }

  /** The names of those that are in there. */
  Set<String> namesIn(byte[] haystack) {
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < haystack.length - 1; i++) {
      if (mayBegin[pair(haystack, i)]) {
        addAt(haystack, i, found);
      }
    }
    return found;
  }

  private void addAt(byte[] haystack, int at, Set<String> found) {
    for (int k = 0; k < needles.size(); k++) {
      byte[] needle = needles.get(k);
      int end = at + needle.length;
      if (end <= haystack.length && Arrays.equals(haystack, at, end, needle, 0, needle.length)) {
        found.add(names.get(k));
      }
    }
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
