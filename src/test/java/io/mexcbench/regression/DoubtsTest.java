package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions that nobody knows of, and benchmarks that could have shown nothing. */
class DoubtsTest {
  private static final Measurement UNKNOWN = timed("A.b", 99, 100, 101, 100, 100);
  private static final Measurement ONE = UNKNOWN.withSessions(List.of(5));
  private static final Measurement TWO = UNKNOWN.withSessions(List.of(2, 3));

  @Test
  void sideThatKnowsItsSessionsIsEnough() {
    assertThat(texts(UNKNOWN, UNKNOWN)).anyMatch(text -> text.startsWith("neither side says"));
    assertThat(texts(TWO, UNKNOWN)).noneMatch(text -> text.startsWith("neither side says"));
    assertThat(texts(UNKNOWN, TWO)).noneMatch(text -> text.startsWith("neither side says"));
  }

  @Test
  void singleSessionIsDoubtedOfTheBaselineAndOnlyIfItIsKnown() {
    assertThat(texts(ONE, TWO)).anyMatch(text -> text.contains("has a single session"));
    assertThat(texts(TWO, ONE)).noneMatch(text -> text.contains("has a single session"));
    assertThat(texts(UNKNOWN, ONE)).noneMatch(text -> text.contains("has a single session"));
  }

  @Test
  void blindOnesAreCountedBesideThoseThatCouldHaveShownSomething() {
    Measurement coarse =
        measured(key("A.a"), "ns/op", Collections.nCopies(5, new double[] {100, 130, 90}));
    Measurement blind = timed("A.c", 100);
    List<Measurement> suite = List.of(coarse, UNKNOWN, blind);

    assertThat(
            Gate.compare(suite, suite, GateOptions.ofFiles(Thresholds.of(10))).warnings().stream()
                .map(Warning::text))
        .contains(
            "weak evidence of 2 of 3: at best, a slowdown of 10 % could have been shown of every"
                + " second one, and none at all of 1");
  }

  private static List<String> texts(Measurement before, Measurement after) {
    return GateTest.compare(before, after).warnings().stream().map(Warning::text).toList();
  }
}
