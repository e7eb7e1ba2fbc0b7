package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
  private static final long[] POWERS =
      LongStream.iterate(1, power -> 10 * power).limit(19).toArray();

  private final byte[] out = new byte[40];

  private String written(long value, int scale) {
    return new String(out, 3, DecimalText.write(value, scale, out, 3) - 3, US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0, 18, 0",
    "7, 0, 7",
    "6150, 2, 61.5",
    "100, 2, 1",
    "1, 18, 0.000000000000000001",
    "1000000000000000000, 18, 1",
    "9223372036854775807, 0, 9223372036854775807",
    "9223372036854775807, 18, 9.223372036854775807",
    "9000000000000000000, 2, 90000000000000000"
  })
  void writesWithoutExponentAndTrailingZeros(long value, int scale, String text) {
    assertThat(written(value, scale)).isEqualTo(text);
  }

  @Test
  void writesWhatBigDecimalWritesAtEveryScale() {
    SplittableRandom random = new SplittableRandom(18);
    int values = Rounds.of(500_000, 10_000_000);
    for (int i = 0; i < values; i++) {
      long value = random.nextLong() >>> (1 + random.nextInt(63));
      value -= random.nextBoolean() ? value % POWERS[random.nextInt(19)] : 0;
      requireAsByBigDecimal(value, random.nextInt(19));
    }
    System.out.println("checked " + values + " random decimals against BigDecimal");
  }

  @Test
  void writesEveryLengthAndEveryPlaceOfThePoint() {
    int checked = 0;
    for (long power : POWERS) {
      for (long times : new long[] {1, 2, 5, 9}) {
        for (long value = times * power - 1; value <= times * power + 1; value++) {
          for (int scale = 0; scale <= Symbol.MAX_SCALE; scale++) {
            requireAsByBigDecimal(value, scale);
            requireAsByBigDecimal(Long.MAX_VALUE - value, scale);
            checked += 2;
          }
        }
      }
    }
    System.out.println("checked " + checked + " decimals at the borders of their lengths");
  }

  private void requireAsByBigDecimal(long value, int scale) {
    BigDecimal expected = BigDecimal.valueOf(value, scale);
    String text = expected.signum() == 0 ? "0" : expected.stripTrailingZeros().toPlainString();
    assertThat(written(value, scale)).isEqualTo(text);
  }

  @Test
  void nothingBeyondTheRoomThatIsAskedForIsTouched() {
    SplittableRandom random = new SplittableRandom(21);
    byte[] exact = new byte[DecimalText.LENGTH_MAX];
    for (int i = 0; i < 100_000; i++) {
      long value = random.nextLong() >>> (1 + random.nextInt(63));
      assertThat(DecimalText.write(value, random.nextInt(19), exact, 0))
          .isLessThanOrEqualTo(exact.length);
      assertThat(DecimalText.writeWhole(value, exact, 0)).isLessThanOrEqualTo(exact.length);
    }
  }

  @Test
  void wholeNumbersOfEveryLengthAreWritten() {
    for (long value = 1; value > 0; value *= 10) {
      for (long near = value - 1; near <= value + 1; near++) {
        int end = DecimalText.writeWhole(near, out, 0);
        assertThat(new String(out, 0, end, US_ASCII)).isEqualTo(Long.toString(near));
      }
    }
  }

  @Test
  void aNegativeNumberIsTheCallersError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecimalText.write(-1, 2, out, 0))
        .withMessage("number must not be negative, got -1");
  }

  @Test
  void writingAllocatesNothing() {
    assertThat(AllocationMeter.bytesOfAMillion(() -> DecimalText.write(123_456_700, 8, out, 0)))
        .isZero();
  }
}
