package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The names of an object's members and the order in which they came last time. The exchange writes
 * one kind of object always in the same order, so the next name is nearly always the one that
 * followed last time: two words are compared, and no text is searched for its end. A wrong guess
 * costs a walk over all names, once, because it is remembered.
 *
 * <p>The text compared is the whole of {@code "name":}, with its quotes and colon, so that a name
 * that stands there is also well formed.
 */
final class KeyOrder {
  /** Before the first member, and what no known name is. */
  static final int NONE = -1;

  private final byte[][] texts;
  private final long[] firstWords;
  private final long[] firstMasks;
  private final long[] secondWords;
  private final long[] secondMasks;

  /** The name after each; that after none, the first of all, comes first. */
  private final int[] following;

  KeyOrder(List<String> names) {
    int count = names.size();
    texts = new byte[count][];
    firstWords = new long[count];
    firstMasks = new long[count];
    secondWords = new long[count];
    secondMasks = new long[count];
    following = new int[count + 1];
    for (int i = 0; i < count; i++) {
      following[i] = i;
      texts[i] = ('"' + names.get(i) + "\":").getBytes(StandardCharsets.US_ASCII);
      byte[] padded = Arrays.copyOf(texts[i], Math.max(texts[i].length, 2 * Long.BYTES));
      firstWords[i] = Swar.load(padded, 0);
      firstMasks[i] = mask(texts[i].length);
      secondWords[i] = Swar.load(padded, Long.BYTES);
      secondMasks[i] = mask(texts[i].length - Long.BYTES);
    }
  }

  /** So many bytes, the first ones, as ones. */
  private static long mask(int bytes) {
    if (bytes <= 0) {
      return 0;
    }
    return bytes >= Long.BYTES ? -1 : (1L << (8 * bytes)) - 1;
  }

  /**
   * The index of the name at {@code at}, or {@link #NONE}.
   *
   * @param last the index of the member before, or NONE
   * @param to where the text ends, at least 16 bytes further on
   */
  int find(byte[] bytes, int at, int to, int last) {
    int guess = following[last + 1];
    return isAt(bytes, at, to, guess) ? guess : search(bytes, at, to, last);
  }

  /** How long a name is, with its quotes and colon. */
  int length(int index) {
    return texts[index].length;
  }

  private boolean isAt(byte[] bytes, int at, int to, int index) {
    long differences =
        ((Swar.load(bytes, at) ^ firstWords[index]) & firstMasks[index])
            | ((Swar.load(bytes, at + Long.BYTES) ^ secondWords[index]) & secondMasks[index]);
    return differences == 0
        && (texts[index].length <= 2 * Long.BYTES || isRestAt(bytes, at, to, texts[index]));
  }

  private static boolean isRestAt(byte[] bytes, int at, int to, byte[] text) {
    return text.length <= to - at
        && Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
  }

  private int search(byte[] bytes, int at, int to, int last) {
    for (int i = 0; i < texts.length; i++) {
      if (isAt(bytes, at, to, i)) {
        following[last + 1] = i;
        return i;
      }
    }
    return NONE;
  }
}
