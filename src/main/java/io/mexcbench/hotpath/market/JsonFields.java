package io.mexcbench.hotpath.market;

import java.util.Arrays;
import java.util.Objects;

/**
 * The members of one JSON object, in the order of the message; their text still lies in it. Valid
 * only during the callback.
 */
public final class JsonFields {
  /** What a value is; the slice of a text is without its quotes. */
  public enum Kind {
    TEXT,
    NUMBER,
    TRUE,
    FALSE,
    NULL,
    /** An object or an array, as it stands. */
    NESTED
  }

  /** What {@link #indexOf} answers for a name that is not there. */
  public static final int ABSENT = -1;

  private static final int INITIAL_FIELDS = 32;

  private int count;
  private ByteSlice[] names = slices(new ByteSlice[INITIAL_FIELDS], 0);
  private ByteSlice[] values = slices(new ByteSlice[INITIAL_FIELDS], 0);
  private Kind[] kinds = new Kind[INITIAL_FIELDS];

  JsonFields() {}

  void reset() {
    count = 0;
  }

  void add(byte[] bytes, int nameFrom, int nameTo) {
    if (count == names.length) {
      grow();
    }
    names[count++].set(bytes, nameFrom, nameTo);
  }

  void setLastValue(Kind kind, byte[] bytes, int from, int to) {
    kinds[count - 1] = kind;
    values[count - 1].set(bytes, from, to);
  }

  public int count() {
    return count;
  }

  /** The index of the member with that ASCII name, or {@link #ABSENT}. */
  public int indexOf(String ascii) {
    for (int i = 0; i < count; i++) {
      if (names[i].contentEquals(ascii)) {
        return i;
      }
    }
    return ABSENT;
  }

  public ByteSlice name(int index) {
    return names[Objects.checkIndex(index, count)];
  }

  public Kind kind(int index) {
    return kinds[Objects.checkIndex(index, count)];
  }

  public ByteSlice value(int index) {
    return values[Objects.checkIndex(index, count)];
  }

  private void grow() {
    names = slices(Arrays.copyOf(names, 2 * count), count);
    values = slices(Arrays.copyOf(values, 2 * count), count);
    kinds = Arrays.copyOf(kinds, 2 * count);
  }

  private static ByteSlice[] slices(ByteSlice[] array, int from) {
    for (int i = from; i < array.length; i++) {
      array[i] = new ByteSlice();
    }
    return array;
  }
}
