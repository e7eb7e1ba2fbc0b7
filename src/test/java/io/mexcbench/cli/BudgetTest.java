package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mexcbench.run.Preset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
  @ParameterizedTest
  @CsvSource({"15m, PT15M", "90s, PT1M30S", "1h30m, PT1H30M", "2h, PT2H", "1h0m5s, PT1H5S"})
  void timesAreReadAsPeopleWriteThem(String text, Duration expected) {
    assertThat(Budget.of(text, Preset.CI)).isEqualTo(expected);
  }

  @Test
  void nothingMeansWhatThePresetSays() {
    assertThat(Budget.of("", Preset.QUICK)).isEqualTo(Preset.QUICK.budget());
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "m", "30m1h", "-5m", "1.5h", "15 m", "99999h", "PT5M"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatExceptionOfType(UserFailure.class)
        .isThrownBy(() -> Budget.of(text, Preset.CI))
        .withMessageContaining("15m or 90s");
  }
}
