package io.mexcbench.bench.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The floor of every JSON scanner: looks at each byte, eight at a time, and converts none. */
final class Walk {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long COMMAS = 0x2C2C_2C2C_2C2C_2C2CL;

  private Walk() {}

  /** How many commas the text has: what separates one value from the next. */
  static long commas(byte[] text) {
    long count = 0;
    int at = 0;
    for (; at + Long.BYTES <= text.length; at += Long.BYTES) {
      long difference = (long) LONGS.get(text, at) ^ COMMAS;
      long commas = ~(((difference & ~HIGH_BITS) + ~HIGH_BITS) | difference) & HIGH_BITS;
      count += Long.bitCount(commas);
    }
    for (; at < text.length; at++) {
      count += text[at] == ',' ? 1 : 0;
    }
    return count;
  }
}
