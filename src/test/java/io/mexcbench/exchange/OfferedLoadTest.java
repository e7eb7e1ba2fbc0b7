package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfferedLoadTest {
  private static final long SECOND = 1_000_000_000;

  private final OfferedLoad load = new OfferedLoad();

  @Test
  void asManyAreDueAsTheRateSays() {
    load.begin(Rhythm.perSecond(10), 5 * SECOND);
    assertThat(load.read(5 * SECOND, 0, 0).due()).isEqualTo(1);
    assertThat(load.read(6 * SECOND - 1, 0, 0).due()).isEqualTo(10);
    assertThat(load.read(6 * SECOND, 0, 0).due()).isEqualTo(11);
  }

  @Test
  void whatWasDueBeforeTheRateChangedStaysDue() {
    load.begin(Rhythm.perSecond(10), 0);
    load.begin(Rhythm.perSecond(1_000), SECOND);
    load.end(2 * SECOND);
    assertThat(load.read(9 * SECOND, 0, 0).due()).isEqualTo(11 + 1_001);
  }

  @Test
  void latenessIsCountedByWholeMilliseconds() {
    load.onSent(0);
    load.onSent(3);
    load.onSent(3);
    load.onSent(99_999);
    OfferedReading reading = load.read(0, 7, 2);
    assertThat(reading.came()).isEqualTo(4);
    assertThat(reading.sent()).isEqualTo(7);
    assertThat(reading.dropped()).isEqualTo(2);
    assertThat(reading.lateByMillis()[0]).isEqualTo(1);
    assertThat(reading.lateByMillis()[3]).isEqualTo(2);
    assertThat(reading.lateByMillis()[OfferedReading.LATE_MILLIS_MAX]).isEqualTo(1);
  }

  /** Every kind of rhythm, against counting. */
  @Test
  void dueByIsWhatCountingGives() {
    for (Rhythm rhythm :
        new Rhythm[] {Rhythm.perSecond(7), Rhythm.clumped(20, 9), Rhythm.everyMillis(300)}) {
      for (long nanos = -1; nanos < 3 * SECOND; nanos += 13_000_001) {
        long counted = 0;
        while (rhythm.nanos(counted) <= nanos) {
          counted++;
        }
        assertThat(rhythm.dueBy(nanos)).as("%s at %d", rhythm, nanos).isEqualTo(counted);
      }
    }
  }
}
