package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;

/** Where a value lies in the buffer that was parsed; absent if its length is 0. Reused. */
public final class Slice {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private int offset;
  private int length;

  /** An absent one. */
  public Slice() {}

  public void set(int offset, int length) {
    this.offset = offset;
    this.length = length;
  }

  void clear() {
    set(0, 0);
  }

  public int offset() {
    return offset;
  }

  public int length() {
    return length;
  }

  public boolean isPresent() {
    return length > 0;
  }

  /** A key for tables of identifiers: FNV-1a over the bytes, in 64 bits. */
  public long hash(byte[] buffer) {
    long hash = FNV_OFFSET;
    for (int i = offset; i < offset + length; i++) {
      hash = (hash ^ (buffer[i] & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }

  /** Copies the bytes to {@code outOffset}; returns the index behind them. */
  public int copyTo(byte[] buffer, byte[] out, int outOffset) {
    System.arraycopy(buffer, offset, out, outOffset, length);
    return outOffset + length;
  }

  /** For logs and tests; allocates. */
  public String text(byte[] buffer) {
    return new String(buffer, offset, length, StandardCharsets.UTF_8);
  }
}
