package io.mexcbench.hotpath.execution;

/**
 * A text that is copied into every request, kept as words. For some fifty bytes a few stores in a
 * row are quicker than a call of {@code System.arraycopy}, which first finds out how long and how
 * aligned the copy is.
 */
final class FixedText {
  /** So many bytes behind the text, at most, are overwritten by a copy. */
  static final int OVERHANG_MAX = Long.BYTES - 1;

  private final long[] words;
  private final int length;

  /**
   * @param ascii each character is one byte
   */
  FixedText(String ascii) {
    length = ascii.length();
    words = new long[(length + Long.BYTES - 1) / Long.BYTES];
    for (int i = 0; i < words.length; i++) {
      words[i] = Words.of(ascii.substring(i * Long.BYTES));
    }
  }

  int length() {
    return length;
  }

  /** Writes the text, and rubbish behind it; returns the index behind the text. */
  int copyTo(byte[] out, int offset) {
    int at = offset;
    for (long word : words) {
      Words.store(out, at, word);
      at += Long.BYTES;
    }
    return offset + length;
  }
}
