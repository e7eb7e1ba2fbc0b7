package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static io.mexcbench.regression.MeasurementFixture.withFacts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each reason alone makes the evidence weak, on whichever side it lies. */
class WeakSideTest {
  private static final Measurement STRONG = timed("A.b", 99, 100, 101, 100, 100);

  @Test
  void strongSidesAreNotWeak() {
    assertThat(weakness(STRONG, STRONG)).isEmpty();
  }

  @Test
  void tooFewForksAreWeak() {
    Measurement three = timed("A.b", 99, 100, 101);

    assertThat(weakness(three, STRONG)).hasSize(1);
    assertThat(weakness(STRONG, three)).hasSize(1);
  }

  @Test
  void fewIterationsAreWeak() {
    Measurement coarse =
        measured(key("A.b"), "ns/op", Collections.nCopies(5, new double[] {100, 101}));

    assertThat(weakness(coarse, STRONG)).hasSize(1);
    assertThat(weakness(STRONG, coarse)).hasSize(1);
  }

  @Test
  void longIterationsAreWeak() {
    Measurement slow = withFacts(STRONG, Map.of(JvmFacts.MEASUREMENT_TIME, "1 s"));

    assertThat(weakness(slow, STRONG)).hasSize(1);
    assertThat(weakness(STRONG, slow)).hasSize(1);
  }

  private static List<String> weakness(Measurement before, Measurement after) {
    return GateTest.compare(before, after).warnings().stream()
        .map(Warning::text)
        .filter(text -> text.startsWith("weak evidence of 1 of 1"))
        .toList();
  }
}
