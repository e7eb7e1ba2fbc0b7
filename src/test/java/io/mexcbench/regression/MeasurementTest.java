package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  @Test
  void sessionsShareOutTheForksAndChangeNothingElse() {
    Measurement one = timed("A.b", 1, 2, 3, 4, 5);
    Measurement split = one.withSessions(List.of(2, 3));

    assertThat(split.sessionForks()).containsExactly(2, 3);
    assertThat(split).usingRecursiveComparison().ignoringFields("sessionForks").isEqualTo(one);
  }

  @Test
  void sessionsThatAreNotKnownMayStayUnknown() {
    assertThat(timed("A.b", 1, 2).sessionForks()).isEmpty();
    assertThat(
            timed("A.b", 1, 2).withSessions(List.of(1, 1)).withSessions(List.of()).sessionForks())
        .isEmpty();
  }

  @Test
  void sessionsOfMoreOrFewerForksThanThereAreAreRefused() {
    Measurement one = timed("A.b", 1, 2, 3);

    assertThatThrownBy(() -> one.withSessions(List.of(2, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("com.example.A.b:avgt:1 has 3 forks, its sessions have [2, 2]");
    assertThatThrownBy(() -> one.withSessions(List.of(2)))
        .hasMessage("com.example.A.b:avgt:1 has 3 forks, its sessions have [2]");
  }

  @Test
  void sessionsOfAFileWithoutRawDataAreRefused() {
    Measurement scoreOnly =
        new Measurement(
            key("A.b"), "ns/op", 1, List.of(), List.of(), OptionalDouble.empty(), new TreeMap<>());

    assertThatThrownBy(() -> scoreOnly.withSessions(List.of(5)))
        .hasMessage("com.example.A.b:avgt:1 has 0 forks, its sessions have [5]");
  }
}
