package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 8, 0, 0.00000000",
    "37580, 2, 375.8, 375.80",
    "37500, 2, 375, 375.00",
    "482153, 12, 0.000000482153, 0.000000482153",
    "-385, 10, -0.0000000385, -0.0000000385",
    "-5, 0, -5, -5",
    "1200, 0, 1200, 1200"
  })
  void numbersAreWrittenTrimmedOrPadded(long units, int scale, String trimmed, String padded) {
    assertThat(DecimalText.trimmed(units, scale)).isEqualTo(trimmed);
    assertThat(DecimalText.padded(units, scale)).isEqualTo(padded);
  }

  @Test
  void anyNumberIsWrittenAsBigDecimalWritesIt() {
    Random random = new Random(4);
    for (int i = 0; i < 100_000; i++) {
      BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), i % 19);
      long units = number.unscaledValue().longValueExact();
      assertThat(DecimalText.padded(units, number.scale())).isEqualTo(number.toPlainString());
      assertThat(DecimalText.trimmed(units, number.scale()))
          .isEqualTo(number.stripTrailingZeros().toPlainString());
    }
  }

  @Test
  void roundNumbersHaveAnExponent() {
    assertThat(DecimalText.scientific(975_000, 1)).isEqualTo("9.75E+4");
    assertThat(DecimalText.scientific(844_501, 1)).isEqualTo("84450.1");
  }
}
