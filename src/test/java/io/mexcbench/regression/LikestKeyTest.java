package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A benchmark that is measured otherwise now is set beside the key that is most like its own. */
class LikestKeyTest {
  private static final double[] FORKS = {99, 100, 101, 100, 100};
  private static final String NAME = "com.example.A.a";
  private static final BenchmarkKey BEFORE =
      new BenchmarkKey(NAME, Mode.AVERAGE_TIME, 1, Map.of("levels", "5"));

  @ParameterizedTest
  @CsvSource({
    "avgt, 2, 9, only the mode agrees",
    "sample, 1, 9, only the threads agree",
    "sample, 2, 5, only the parameters agree"
  })
  void oneThingInCommonIsMoreThanNothing(String mode, int threads, String levels, String why) {
    BenchmarkKey nothing = key("sample", 2, "1");

    assertThat(pairedWith(nothing, key(mode, threads, levels)))
        .as(why)
        .isEqualTo(key(mode, threads, levels));
  }

  @ParameterizedTest
  @CsvSource({
    "avgt, 1, 9, mode and threads",
    "avgt, 2, 5, mode and parameters",
    "sample, 1, 5, threads and parameters"
  })
  void twoThingsInCommonAreMoreThanOne(String mode, int threads, String levels, String what) {
    assertThat(pairedWith(key("avgt", 2, "1"), key(mode, threads, levels)))
        .as(what)
        .isEqualTo(key(mode, threads, levels));
  }

  private static BenchmarkKey pairedWith(BenchmarkKey... candidates) {
    Pairing pairing =
        Pairing.of(
            List.of(timed(BEFORE, FORKS)),
            List.of(timed(candidates[0], FORKS), timed(candidates[1], FORKS)));
    assertThat(pairing.changed()).hasSize(1);
    assertThat(pairing.added()).hasSize(1);
    return pairing.changed().get(0).candidate().key();
  }

  private static BenchmarkKey key(String mode, int threads, String levels) {
    return new BenchmarkKey(
        NAME, Mode.ofLabel(mode).orElseThrow(), threads, Map.of("levels", levels));
  }
}
