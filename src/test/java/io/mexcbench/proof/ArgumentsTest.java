package io.mexcbench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void everythingIsPlayedUnlessSomethingIsNamed() {
    assertThat(Arguments.of().isWanted(EvaluateGate.REAL)).isTrue();
    Arguments some = Arguments.of("recordings", "--only=other designs");
    assertThat(some.recordings()).contains(Path.of("recordings"));
    assertThat(some.isWanted(EvaluateGate.DESIGNS)).isTrue();
    assertThat(some.isWanted(EvaluateGate.REAL)).isFalse();
    assertThat(Arguments.of("--short").isShort()).isTrue();
  }

  @Test
  void whatWouldPlayNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("--only=typo"))
        .withMessageStartingWith("no evaluation \"typo\"; there are: recorded systems, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("--only=recorded systems"))
        .withMessageContaining("folder of recordings");
    assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("--shrot"));
    assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("a", "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("--short", "a"));
  }
}
