package io.mexcbench.load.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.corpus.Corpus;
import org.junit.jupiter.api.Test;

class MarketPathTest {
  private final MarketPath path = new MarketPath(Corpus.standard());

  /** Of 23 messages two are updates; the strategy comes to ask for orders. */
  @Test
  void messagesGoThroughBookAndStrategy() {
    for (int i = 0; i < 23 * 5_000; i++) {
      path.next();
    }
    assertThat(path.messages()).isEqualTo(23 * 5_000);
    assertThat(path.updates()).isEqualTo(10_000);
    assertThat(path.intents()).isPositive();
  }

  @Test
  void nothingIsAllocatedOnceItIsWarm() {
    for (int i = 0; i < 23 * 1_024; i++) {
      path.next();
    }
    assertThat(AllocationMeter.bytesOfAMillion(path::next)).isZero();
  }
}
