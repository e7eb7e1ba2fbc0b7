package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final long SECOND_NANOS = 1_000_000_000;

  @Test
  void evenRhythmIsEven() {
    Rhythm rhythm = Rhythm.perSecond(4);
    assertThat(LongStream.range(0, 6).map(rhythm::nanos))
        .containsExactly(
            0L, 250_000_000L, 500_000_000L, 750_000_000L, SECOND_NANOS, 1_250_000_000L);
  }

  @Test
  void rhythmThatDoesNotDivideASecondKeepsItsRate() {
    Rhythm rhythm = Rhythm.perSecond(3);
    assertThat(rhythm.nanos(3_000_000)).isEqualTo(1_000_000 * SECOND_NANOS);
  }

  @Test
  void clumpFillsTheFirstTenthAndTheRestFollowsEvenly() {
    Rhythm rhythm = Rhythm.clumped(7, 5);
    assertThat(LongStream.range(0, 8).map(rhythm::nanos))
        .containsExactly(
            0L,
            20_000_000L,
            40_000_000L,
            60_000_000L,
            80_000_000L,
            100_000_000L,
            550_000_000L,
            SECOND_NANOS);
  }

  @Test
  void rhythmNeverGoesBack() {
    Rhythm rhythm = Rhythm.clumped(24_660, 11_310);
    assertThat(LongStream.range(0, 100_000).map(rhythm::nanos).boxed()).isSorted();
  }

  @Test
  void firstOfAPeriodIsDueAtItsBeginning() {
    Rhythm rhythm = Rhythm.clumped(2_466, 1_131);
    long number = rhythm.firstOfPeriodAt(7 * SECOND_NANOS + 12_345);
    assertThat(rhythm.nanos(number)).isEqualTo(7 * SECOND_NANOS);
  }

  @Test
  void rhythmOfNothingIsRefused() {
    assertThatThrownBy(() -> Rhythm.perSecond(0)).hasMessageContaining("no such rhythm");
    assertThatThrownBy(() -> Rhythm.clumped(5, 5)).hasMessageContaining("clump of 5");
  }
}
