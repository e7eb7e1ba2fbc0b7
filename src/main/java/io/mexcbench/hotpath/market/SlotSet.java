package io.mexcbench.hotpath.market;

import java.util.Arrays;

/**
 * A set of slots of a ring, as bits, with a bit for each word that is not empty and a bit for each
 * group of such bits, so that the next slot in either direction is found in at most six steps.
 *
 * <pre>
 *   top     1 word     a bit a group that is not empty
 *   groups  64 bits a group, a bit a word that is not empty
 *   words   64 slots a word
 * </pre>
 */
final class SlotSet {
  static final int NONE = -1;

  /** 64 slots a word, 64 words a group, 64 groups. */
  static final int MAX_SLOTS = 1 << 18;

  private final long[] words;
  private final long[] groups;
  private long top;

  /**
   * @param slots a power of two from 64 to {@link #MAX_SLOTS}
   */
  SlotSet(int slots) {
    words = new long[slots >>> 6];
    groups = new long[(words.length + 63) >>> 6];
  }

  boolean contains(int slot) {
    return (words[slot >>> 6] >>> slot & 1) != 0;
  }

  /** Whether none of the 64 slots of that word is in the set. */
  boolean isWordEmpty(int word) {
    return words[word] == 0;
  }

  /**
   * Adds the slot if {@code taken} is 1, removes it if 0, and returns how many more slots the set
   * has now: 1, 0 or -1.
   *
   * <p>There is no branch in it, because none of its questions has a predictable answer: half of a
   * book's updates add and half remove, most words hold few levels, and a wrong guess costs as much
   * as all of this.
   */
  int put(int slot, long taken) {
    int word = slot >>> 6;
    int group = word >>> 6;
    long before = words[word];
    long after = (before & ~(1L << slot)) | taken << slot;
    words[word] = after;
    long wordsOfGroup = (groups[group] & ~(1L << word)) | oneUnlessEmpty(after) << word;
    groups[group] = wordsOfGroup;
    top = (top & ~(1L << group)) | oneUnlessEmpty(wordsOfGroup) << group;
    return (int) (taken - (before >>> slot & 1));
  }

  private static long oneUnlessEmpty(long bits) {
    return (bits | -bits) >>> 63;
  }

  void clear() {
    Arrays.fill(words, 0);
    Arrays.fill(groups, 0);
    top = 0;
  }

  /** The nearest slot below, going round the end of the ring; {@link #NONE} if the set is empty. */
  int below(int slot) {
    int word = slot >>> 6;
    long bits = words[word] & lowerBits(slot);
    if (bits == 0) {
      word = wordBelow(word);
      if (word == NONE) {
        return NONE;
      }
      bits = words[word];
    }
    return word << 6 | highest(bits);
  }

  private int wordBelow(int word) {
    int group = word >>> 6;
    long bits = groups[group] & lowerBits(word);
    if (bits == 0) {
      long others = top & lowerBits(group);
      if (others == 0) {
        others = top;
      }
      if (others == 0) {
        return NONE;
      }
      group = highest(others);
      bits = groups[group];
    }
    return group << 6 | highest(bits);
  }

  /** The slot itself or the nearest above, going round; {@link #NONE} if the set is empty. */
  int atOrAbove(int slot) {
    int word = slot >>> 6;
    long bits = words[word] & ~lowerBits(slot);
    if (bits == 0) {
      word = wordAbove(word);
      if (word == NONE) {
        return NONE;
      }
      bits = words[word];
    }
    return word << 6 | Long.numberOfTrailingZeros(bits);
  }

  private int wordAbove(int word) {
    int group = word >>> 6;
    long bits = groups[group] & upperBits(word);
    if (bits == 0) {
      long others = top & upperBits(group);
      if (others == 0) {
        others = top;
      }
      if (others == 0) {
        return NONE;
      }
      group = Long.numberOfTrailingZeros(others);
      bits = groups[group];
    }
    return group << 6 | Long.numberOfTrailingZeros(bits);
  }

  private static int highest(long bits) {
    return 63 - Long.numberOfLeadingZeros(bits);
  }

  /** The bits under the one of that index, which counts modulo 64. */
  private static long lowerBits(int index) {
    return (1L << index) - 1;
  }

  private static long upperBits(int index) {
    return -2L << index;
  }
}
