package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.Centre;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "812.4, 9.2, 812 ± 9 ns",
    "1940, 310, 1.94 ± 0.31 µs",
    "88.04, 1.26, 88.0 ± 1.3 ns",
    "0.5, 0.004, 0.500 ± 0.004 ns",
    "0.00012345, 0, 0.000123 ± 0.000000 ns",
    "999.4, 1, 999 ± 1 ns",
    "999.6, 1, 1.00 ± 0.00 µs",
    "2.5e6, 4e4, 2.50 ± 0.04 ms",
    "3.5e9, 1e8, 3.50 ± 0.10 s",
    "3.6e12, 1e10, 3600 ± 10 s"
  })
  void timeHasThreeDigitsInTheFittingUnit(double nanos, double error, String text) {
    assertThat(Figures.centre(new Centre(nanos, OptionalDouble.of(error), 5), "ns/op"))
        .isEqualTo(text);
  }

  @Test
  void errorThatIsNotKnownIsNotShown() {
    assertThat(Figures.centre(new Centre(812, OptionalDouble.empty(), 1), "ns/op"))
        .isEqualTo("812 ns");
    assertThat(
            Figures.centre(
                new Centre(812, OptionalDouble.of(Double.POSITIVE_INFINITY), 2), "ns/op"))
        .isEqualTo("812 ns");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B/op",
    "0.00234, 0.00234 B/op",
    "24, 24 B/op",
    "24.06, 24.1 B/op",
    "5104.02, 5104 B/op",
    "1234567.8, 1234568 B/op"
  })
  void bytesAreShownPerOperation(double bytes, String text) {
    assertThat(Figures.centre(new Centre(bytes, OptionalDouble.empty(), 5), "B/op"))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "14.66, +14.7 %",
    "-6.24, −6.2 %",
    "0, 0.0 %",
    "0.04, 0.0 %",
    "-0.04, 0.0 %",
    "100, +100.0 %",
    "2345.6, +2346 %"
  })
  void changeHasASignUnlessItIsNothing(double percent, String text) {
    assertThat(Figures.change(percent)).isEqualTo(text);
  }

  @Test
  void changeOfNothingIsNamedInBytes() {
    assertThat(Figures.changeInBytes(24)).isEqualTo("+24 B/op");
    assertThat(Figures.changeInBytes(-0.5)).isEqualTo("−0.5 B/op");
  }

  @Test
  void limitIsShort() {
    assertThat(Figures.percent(10)).isEqualTo("10 %");
    assertThat(Figures.percent(2.5)).isEqualTo("2.5 %");
  }

  @Test
  void localeDoesNotMatter() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Figures.change(14.66)).isEqualTo("+14.7 %");
      assertThat(Figures.centre(new Centre(1940, OptionalDouble.of(310), 5), "ns/op"))
          .isEqualTo("1.94 ± 0.31 µs");
    } finally {
      Locale.setDefault(before);
    }
  }
}
