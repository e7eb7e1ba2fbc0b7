package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {
  @Test
  void firstPatternThatIsFoundInTheKeyDecides() {
    Map<Pattern, Double> overrides = new LinkedHashMap<>();
    overrides.put(Pattern.compile("Parser.*levels=20"), 3.0);
    overrides.put(Pattern.compile("Parser"), 5.0);
    Thresholds thresholds = new Thresholds(10, overrides);

    assertThat(thresholds.percentFor(key("a.Parser.parse", "20"))).isEqualTo(3);
    assertThat(thresholds.percentFor(key("a.Parser.parse", "5"))).isEqualTo(5);
    assertThat(thresholds.percentFor(key("a.Signer.sign", "20"))).isEqualTo(10);
    assertThat(thresholds.defaultPercent()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-10, 0, 1.99, 1000.1, Double.NaN, Double.POSITIVE_INFINITY})
  void percentageThatNoMachineCanShowIsRefused(double percent) {
    assertThatThrownBy(() -> Thresholds.of(percent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threshold must be from 2.0 to 1000 percent, got " + percent);
    assertThatThrownBy(() -> new Thresholds(10, Map.of(Pattern.compile("a"), percent)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 10, 1000})
  void percentageInTheRangeIsTaken(double percent) {
    assertThat(Thresholds.of(percent).defaultPercent()).isEqualTo(percent);
  }

  private static BenchmarkKey key(String name, String levels) {
    return new BenchmarkKey(name, Mode.AVERAGE_TIME, 1, Map.of("levels", levels));
  }
}
