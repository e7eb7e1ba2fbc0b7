package io.mexcbench.load.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorCheckTest {
  private static final long MILLI = 1_000_000;

  private static Sending late(long millis, int count, int offered) {
    Histogram lateness = new Histogram(3);
    lateness.recordValueWithCount(millis * MILLI, count);
    return new Sending(offered, count, lateness);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, false", "3, true"})
  void aTenthOfWhatIsJudgedIsAllowedAndNoMore(long millis, boolean isFault) {
    assertThat(GeneratorCheck.fault(late(millis, 5_000, 5_000), 20 * MILLI).isPresent())
        .isEqualTo(isFault);
    assertThat(GeneratorCheck.fault(late(millis, 10, 10), 20 * MILLI).isPresent())
        .isEqualTo(isFault);
  }

  @Test
  void oneInAThousandMayBeMissingAndNoMore() {
    assertThat(GeneratorCheck.fault(late(0, 9_990, 10_000), 20 * MILLI)).isEmpty();
    assertThat(GeneratorCheck.fault(late(0, 9_989, 10_000), 20 * MILLI)).isPresent();
  }
}
