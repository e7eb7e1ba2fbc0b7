package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {
  @Test
  void timesAreReadAsPeopleWriteThem() {
    assertThat(Lifetime.of("90s").isOver(TimeUnit.SECONDS.toNanos(89))).isFalse();
    assertThat(Lifetime.of("90s").isOver(TimeUnit.SECONDS.toNanos(90))).isTrue();
    assertThat(Lifetime.of("1h30m").isOver(TimeUnit.MINUTES.toNanos(89))).isFalse();
    assertThat(Lifetime.of("1h30m").isOver(TimeUnit.MINUTES.toNanos(90))).isTrue();
    assertThat(Lifetime.of("").isOver(Long.MAX_VALUE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "s", "-5s", "1d", "30m1h", "1.5s"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatExceptionOfType(UserFailure.class)
        .isThrownBy(() -> Lifetime.of(text))
        .withMessage("--duration must be a time such as 30s or 10m, got \"" + text + "\"");
  }
}
