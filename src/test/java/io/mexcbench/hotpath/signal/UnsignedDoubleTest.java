package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsignedDoubleTest {
  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32, (1L << 32) - 1, (1L << 53) + 1})
  void isTheNearestDouble(long value) {
    assertThat(UnsignedDouble.of(value)).isEqualTo(expected(value));
  }

  @Test
  void isTheNearestDoubleOfAnyLong() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200_000; i++) {
      long value = random.nextLong() >>> random.nextInt(64);
      if (UnsignedDouble.of(value) != expected(value)) {
        assertThat(UnsignedDouble.of(value)).as("%d", value).isEqualTo(expected(value));
      }
    }
  }

  private static double expected(long value) {
    return new BigInteger(Long.toUnsignedString(value)).doubleValue();
  }
}
