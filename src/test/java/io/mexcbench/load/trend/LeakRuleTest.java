package io.mexcbench.load.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.Rounds;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakRuleTest {
  private static final int SAMPLES = LeakRule.heap().samples();
  private static final double MESSAGES_PER_SAMPLE = 80_000;

  private static LeakJudgement judge(int samples, IntToDoubleFunction bytes) {
    double[] messages =
        IntStream.range(0, samples).mapToDouble(i -> i * MESSAGES_PER_SAMPLE).toArray();
    return LeakRule.heap()
        .judge(messages, IntStream.range(0, samples).mapToDouble(bytes).toArray());
  }

  @Test
  void sixtyFourBytesInTenThousandMessagesAreALeak() {
    LeakJudgement judgement =
        judge(SAMPLES, i -> 1_000_000 + 64.0 / 10_000 * i * MESSAGES_PER_SAMPLE);
    assertThat(judgement.verdict()).isEqualTo(LeakJudgement.Verdict.LEAK);
    assertThat(judgement.trend().slope())
        .isCloseTo(0.0064, org.assertj.core.api.Assertions.within(1e-6));
    assertThat(judgement.samples()).isEqualTo(40);
  }

  @Test
  void whatRisesWithoutAnyDoubtButByNothingIsNone() {
    LeakJudgement judgement = judge(SAMPLES, i -> 1_000_000 + 8 * i);
    assertThat(judgement.trend().z()).isGreaterThan(8);
    assertThat(judgement.verdict()).isEqualTo(LeakJudgement.Verdict.CLEAN);
  }

  @Test
  void whatSwaysByMuchWithoutRisingIsNone() {
    LeakJudgement judgement = judge(SAMPLES, i -> 1_000_000 + (i % 7) * 50_000);
    assertThat(judgement.verdict()).isEqualTo(LeakJudgement.Verdict.CLEAN);
  }

  /**
   * Wide swings have slopes beyond any floor; that they rise is not to be seen from their order.
   */
  @Test
  void whatSwaysWidelyIsNotAccusedByItsSlope() {
    int steep = 0;
    int alarms = 0;
    for (int run = 0; run < 200; run++) {
      SplittableRandom random = new SplittableRandom(run);
      LeakJudgement judgement = judge(SAMPLES, i -> 200_000 * random.nextDouble());
      steep += judgement.trend().slope() > LeakRule.heap().floor() ? 1 : 0;
      alarms += judgement.isLeak() ? 1 : 0;
    }
    assertThat(steep).isGreaterThan(50);
    assertThat(alarms).isLessThanOrEqualTo(2);
  }

  @Test
  void warmingUpIsNotLookedAt() {
    assertThat(judge(SAMPLES, i -> Math.min(i, 10) * 100_000.0).isLeak()).isFalse();
  }

  @Test
  void ofTooFewSamplesNothingIsSaid() {
    assertThat(judge(SAMPLES - 1, i -> i * 1e6).verdict()).isEqualTo(LeakJudgement.Verdict.TOO_FEW);
    assertThat(judge(3, i -> i * 1e6).samples()).isZero();
  }

  /** Values that hang together, as those of a heap do, and no trend in them. */
  @Test
  void valuesThatHangTogetherRaiseNoFalseAlarm() {
    int runs = Rounds.of(2_000, 50_000);
    int beyondChance = 0;
    int alarms = 0;
    for (int run = 0; run < runs; run++) {
      SplittableRandom random = new SplittableRandom(run);
      double[] at = {0};
      LeakJudgement judgement =
          judge(SAMPLES, i -> at[0] = 0.9 * at[0] + 1_400 * (random.nextDouble() - 0.5));
      beyondChance += judgement.trend().z() > 3.29 ? 1 : 0;
      alarms += judgement.isLeak() ? 1 : 0;
    }
    System.out.printf(
        "leak rule: of %d clean series %d pass the test alone, %d the rule%n",
        runs, beyondChance, alarms);
    assertThat(beyondChance).as("without its floor the rule would be worth little").isPositive();
    assertThat(alarms).isLessThanOrEqualTo(runs / 100);
  }

  @Test
  void aRuleForThreadsIsOneForThreads() {
    LeakRule threads = LeakRule.of(1, 1_000_000);
    double[] messages = IntStream.range(0, 50).mapToDouble(i -> i * 100_000.0).toArray();
    double[] growing = IntStream.range(0, 50).mapToDouble(i -> 20 + i / 4).toArray();
    double[] steady = IntStream.range(0, 50).mapToDouble(i -> 20 + i % 2).toArray();
    assertThat(threads.judge(messages, growing).isLeak()).isTrue();
    assertThat(threads.judge(messages, steady).isLeak()).isFalse();
    assertThatThrownBy(() -> new LeakRule(0, 2, 0)).hasMessageContaining("three samples");
  }
}
