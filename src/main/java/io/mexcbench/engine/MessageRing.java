package io.mexcbench.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/**
 * Messages on their way from one thread to one other, in a ring of bytes that is never longer than
 * it was made. Each is read where it lies, so nothing is allocated.
 *
 * <pre>
 *   length (4)  socket (4)  epoch (4)  unused (4)  received nanos (8)  payload, to a multiple of 8
 * </pre>
 *
 * <p>A message lies in one piece: what is left before the end of the ring is skipped if it is too
 * small, with a length of -1 as the mark.
 */
final class MessageRing {
  /** Takes a message; its bytes are good during the call only. */
  @FunctionalInterface
  interface Reader {
    void onMessage(int socket, int epoch, byte[] bytes, int offset, int length, long receivedNanos);
  }

  private static final int HEADER = 24;
  private static final int ALIGNMENT = 8;
  private static final int SKIP = -1;

  /** So often somebody else looks at what the reader may be taking away: then nothing is old. */
  private static final int LOOKS = 3;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle WRITTEN;
  private static final VarHandle READ;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      WRITTEN = lookup.findVarHandle(MessageRing.class, "written", long.class);
      READ = lookup.findVarHandle(MessageRing.class, "read", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final byte[] bytes;
  private final int mask;

  /** Bytes ever written, by the writer; the same of the reader. */
  private long written;

  private long read;

  /**
   * @param capacity in bytes, a power of two of 64 or more
   */
  MessageRing(int capacity) {
    if (capacity < 64 || Integer.bitCount(capacity) != 1) {
      throw new IllegalArgumentException(
          "capacity must be a power of two of 64 or more, got " + capacity);
    }
    bytes = new byte[capacity];
    mask = capacity - 1;
  }

  /** The writer's: false if there is no room, and then nothing was written. */
  boolean offer(int socket, int epoch, byte[] from, int offset, int length, long receivedNanos) {
    int needed = HEADER + aligned(length);
    int at = (int) (written & mask);
    int untilEnd = bytes.length - at;
    long total = needed <= untilEnd ? needed : (long) untilEnd + needed;
    if (total > bytes.length - (written - (long) READ.getAcquire(this))) {
      return false;
    }
    if (needed > untilEnd) {
      INTS.set(bytes, at, SKIP);
      at = 0;
    }
    INTS.set(bytes, at, length);
    INTS.set(bytes, at + 4, socket);
    INTS.set(bytes, at + 8, epoch);
    LONGS.set(bytes, at + 16, receivedNanos);
    System.arraycopy(from, offset, bytes, at + HEADER, length);
    WRITTEN.setRelease(this, written + total);
    return true;
  }

  private static int aligned(int length) {
    return (length + ALIGNMENT - 1) & -ALIGNMENT;
  }

  /**
   * The reader's: hands over so many messages at most.
   *
   * @return how many there were
   */
  int read(Reader reader, int limit) {
    long end = (long) WRITTEN.getAcquire(this);
    int count = 0;
    while (read < end && count < limit) {
      int at = (int) (read & mask);
      int length = (int) INTS.get(bytes, at);
      if (length == SKIP) {
        READ.setRelease(this, read + bytes.length - at);
        continue;
      }
      reader.onMessage(
          (int) INTS.get(bytes, at + 4),
          (int) INTS.get(bytes, at + 8),
          bytes,
          at + HEADER,
          length,
          (long) LONGS.get(bytes, at + 16));
      READ.setRelease(this, read + HEADER + aligned(length));
      count++;
    }
    return count;
  }

  /** The writer's: where what it writes next will lie, counted from the beginning of time. */
  long writtenTo() {
    return written;
  }

  /** The reader's: up to where it has read. */
  long readTo() {
    return read;
  }

  /** Bytes that wait; for whichever thread, as they were a moment ago. */
  long waiting() {
    return Math.max(0, (long) WRITTEN.getAcquire(this) - (long) READ.getAcquire(this));
  }

  /**
   * When the first of the messages that wait arrived, by the clock for measuring; empty if none
   * does. For whichever thread: what was read while the reader went on is thrown away.
   */
  OptionalLong firstReceivedNanos() {
    for (int i = 0; i < LOOKS; i++) {
      long from = (long) READ.getAcquire(this);
      if (from >= (long) WRITTEN.getAcquire(this)) {
        return OptionalLong.empty();
      }
      int at = (int) (from & mask);
      int first = (int) INTS.get(bytes, at) == SKIP ? 0 : at;
      long receivedNanos = (long) LONGS.get(bytes, first + 16);
      VarHandle.acquireFence();
      if (from == (long) READ.getAcquire(this)) {
        return OptionalLong.of(receivedNanos);
      }
    }
    return OptionalLong.empty();
  }

  int capacity() {
    return bytes.length;
  }
}
