package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The end of a futures push as the exchange writes it, {@code
 * ,"channel":"push.deal","ts":1790000000000}}: known channels only, and a time of 13 digits. All of
 * it is compared, word by word from behind, so that nothing of it need be read again.
 */
final class FuturesTail {
  static final int ABSENT = -1;

  /** The shortest: 21 bytes up to the quote after {@code push.deal}, and those behind it. */
  static final int LEAST_BYTES = 42;

  private static final long TIME = Swar.word("\",\"ts\":");
  private static final int TIME_BYTES = 7;
  private static final int TIME_DIGITS = 13;

  /** Where the second word of digits begins: it overlaps the first by three. */
  private static final int SECOND_DIGITS = TIME_DIGITS - Long.BYTES;

  private static final long LAST_FIVE = -1L << (8 * (Long.BYTES - SECOND_DIGITS));
  private static final int WORDS = 4;

  private final int[] lengths;

  /** Four words a channel: the last one first, the first one last; they overlap. */
  private final long[] words;

  private int from;
  private long millis;

  /** The names of channels have at least nine characters and at most twenty. */
  FuturesTail(List<String> channels) {
    lengths = new int[channels.size()];
    words = new long[WORDS * lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      byte[] text = (",\"channel\":\"" + channels.get(i)).getBytes(StandardCharsets.US_ASCII);
      lengths[i] = text.length;
      for (int word = 0; word < WORDS; word++) {
        words[WORDS * i + word] = Swar.load(text, text.length - back(word, text.length));
      }
    }
  }

  /** How far before the end a word begins. */
  private static int back(int word, int length) {
    return Math.min(Long.BYTES * (word + 1), length);
  }

  /** The index of the channel with which the text ends, or ABSENT. */
  int find(byte[] bytes, int offset, int end) {
    int time = end - 1 - TIME_DIGITS;
    int channelEnd = time - TIME_BYTES;
    if (channelEnd - WORDS * Long.BYTES < offset || bytes[end - 1] != '}') {
      return ABSENT;
    }
    long first = Swar.load(bytes, time) ^ Swar.ZEROS;
    long second = Swar.load(bytes, time + SECOND_DIGITS) ^ Swar.ZEROS;
    boolean isTime = Swar.areDigitValues(first) && Swar.areDigitValues(second);
    if (!isTime || bytes[time] == '0' || Swar.load(bytes, time - 8) >>> 8 != TIME) {
      return ABSENT;
    }
    millis = Swar.number(first) * 100_000 + Swar.number(second & LAST_FIVE);
    return channel(bytes, channelEnd);
  }

  /** Where the tail begins, with its comma. */
  int from() {
    return from;
  }

  long millis() {
    return millis;
  }

  private int channel(byte[] bytes, int end) {
    long last = Swar.load(bytes, end - Long.BYTES);
    for (int i = 0; i < lengths.length; i++) {
      if (words[WORDS * i] == last && isRestAt(bytes, end, i)) {
        from = end - lengths[i];
        return i;
      }
    }
    return ABSENT;
  }

  private boolean isRestAt(byte[] bytes, int end, int index) {
    int length = lengths[index];
    long differences = 0;
    for (int word = 1; word < WORDS; word++) {
      long there = Swar.load(bytes, end - back(word, length));
      differences |= there ^ words[WORDS * index + word];
    }
    return differences == 0;
  }
}
