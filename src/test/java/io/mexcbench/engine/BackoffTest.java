package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void delaysDoubleUpToTheCapAndAreNeverBelowHalf() {
    for (int seed = 0; seed < 200; seed++) {
      Backoff backoff = new Backoff(new SplittableRandom(seed), 100, 800);
      for (long full : new long[] {100, 200, 400, 800, 800, 800}) {
        assertThat(backoff.next()).isBetween(full / 2, full);
      }
      backoff.reset();
      assertThat(backoff.next()).isBetween(50L, 100L);
    }
  }

  @Test
  void clientsThatStartTogetherDoNotComeBackTogether() {
    long distinct =
        new SplittableRandom(3)
            .splits(100)
            .mapToLong(random -> new Backoff(random, 100, 800).next())
            .distinct()
            .count();
    assertThat(distinct).isGreaterThan(30);
  }

  @Test
  void delaysMustRise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(new SplittableRandom(1), 100, 99))
        .withMessageContaining("got 100 to 99 ms");
  }
}
