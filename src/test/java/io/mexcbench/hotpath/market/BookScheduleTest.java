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
    System.out.println("checked " + SCHEDULES + " book schedules: " + total);
    assertThat(total.faults()).allSatisfy((fault, count) -> assertThat(count).isPositive());
  }
}
