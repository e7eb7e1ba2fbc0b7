package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import org.junit.jupiter.api.Test;

/** Seeded schedules of everything that goes wrong between an exchange and a book. */
class BookScheduleTest {
  private static final int SCHEDULES = Rounds.of(10_000, 100_000);

  @Test
  void aLiveBookIsAlwaysTheOneThatTheExchangeHadAtItsVersion() {
    var total = new BookSchedule.Total();
    for (int seed = 0; seed < SCHEDULES; seed++) {
      new BookSchedule(seed, total).run();
    }
    System.out.printf(
        "book schedules: %d, gaps %d of which undetected %d, books shown %d of which crossed %d and"
            + " wrong %d; %s%n",
        SCHEDULES,
        total.gaps,
        total.undetectedGaps,
        total.shown,
        total.crossed,
        total.wrong,
        total);
    assertThat(total.undetectedGaps).isZero();
    assertThat(total.crossed).isZero();
    assertThat(total.wrong).isZero();
    assertThat(total.gaps).isGreaterThan(SCHEDULES);
    assertThat(total.shown).isGreaterThan(10L * SCHEDULES);
    assertThat(total.faults()).allSatisfy((fault, count) -> assertThat(count).isPositive());
  }
}
