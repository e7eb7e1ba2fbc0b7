package io.mexcbench.load.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.pace.Responses;
import io.mexcbench.load.pace.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PassRuleTest {
  private static final long MILLI = 1_000_000;
  private static final PassRule RULE = new PassRule(99, 20 * MILLI);
  private static final double RATE = 400;

  /** Three times a power of two, which a histogram keeps as it is. */
  private static final long LATE_NANOS = 3_145_728;

  private static Histogram of(long count, long nanos) {
    Histogram histogram = new Histogram(3);
    histogram.recordValueWithCount(nanos, count);
    return histogram;
  }

  /** Half a second, in which so many take 5 ms and the others 100 ms. */
  private static Block block(long offered, long done, long slow, long errors, long waiting) {
    Histogram response = of(done - slow, 5 * MILLI);
    response.recordValueWithCount(100 * MILLI, slow);
    return new Block(
        500 * MILLI,
        new Sending(offered, offered, of(offered, 1_000)),
        new Responses(response, response, errors),
        waiting);
  }

  private static List<Block> ten(IntToLongFunction slow, IntToLongFunction waiting) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      blocks.add(block(200, 200, slow.applyAsLong(i), 0, waiting.applyAsLong(i)));
    }
    return blocks;
  }

  @Test
  void whatIsFastAndDoneIsKept() {
    Step step = RULE.judge(RATE, ten(i -> 1, i -> i % 3));
    assertThat(step.verdict()).isEqualTo(LoadVerdict.PASS);
    assertThat(step.failures()).isEmpty();
    assertThat(step.all().donePerSecond()).isEqualTo(400);
  }

  @Test
  void threeInAHundredThatAreSlowAreTooMany() {
    Step step = RULE.judge(RATE, ten(i -> 6, i -> i % 3));
    assertThat(step.failures()).containsExactly(Failure.SLOW);
    assertThat(step.isCollapse()).isFalse();
  }

  @Test
  void whatIsNotDoneIsNotKept() {
    List<Block> blocks = new ArrayList<>(ten(i -> 0, i -> 0));
    blocks.set(4, block(200, 150, 0, 0, 0));
    Step step = RULE.judge(RATE, blocks);
    assertThat(step.failures()).containsExactly(Failure.BEHIND);
    assertThat(step.isCollapse()).isTrue();
  }

  @Test
  void aQueueThatGrowsIsNotKeptAlthoughNothingIsSlowYet() {
    assertThat(RULE.judge(RATE, ten(i -> 0, i -> 2L * i)).failures())
        .containsExactly(Failure.GROWING);
  }

  @Test
  void aQueueThatGrowsByNextToNothingIsKept() {
    assertThat(RULE.judge(RATE, ten(i -> 0, i -> i / 2)).failures()).isEmpty();
  }

  @Test
  void anyErrorFails() {
    List<Block> blocks = new ArrayList<>(ten(i -> 0, i -> 0));
    blocks.set(9, block(200, 200, 0, 1, 0));
    assertThat(RULE.judge(RATE, blocks).failures()).containsExactly(Failure.ERRORS);
  }

  @Test
  void tooFewAnswersAreNoAnswer() {
    Step step = RULE.judge(RATE, ten(i -> 0, i -> 0).subList(0, 4));
    assertThat(step.verdict()).isEqualTo(LoadVerdict.INVALID);
    assertThat(step.doubt())
        .isEqualTo("800 answers are too few for percentile 99.0; it takes 1,000");
  }

  @Test
  void aSystemThatAnswersNothingFailsAndIsNotInvalid() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      blocks.add(block(200, 0, 0, 0, 200L * i));
    }
    assertThat(RULE.judge(RATE, blocks).failures())
        .containsExactly(Failure.BEHIND, Failure.GROWING);
  }

  @Test
  void aLateGeneratorMakesItInvalidWhateverElseWasSeen() {
    Block late =
        new Block(
            500 * MILLI,
            new Sending(2_000, 2_000, of(2_000, LATE_NANOS)),
            new Responses(of(2_000, 90 * MILLI), of(2_000, MILLI), 5),
            0);
    Step step = RULE.judge(RATE, List.of(late, late));
    assertThat(step.verdict()).isEqualTo(LoadVerdict.INVALID);
    assertThat(step.failures()).isEmpty();
    assertThat(step.doubt()).contains("late by 3,146 µs", "a tenth of the 20,000 µs");
  }

  @Test
  void whatWasNotSentInTimeMakesItInvalid() {
    Block slack =
        new Block(
            500 * MILLI,
            new Sending(2_000, 1_990, of(2_000, 10)),
            new Responses(of(2_000, MILLI), of(2_000, MILLI), 0),
            0);
    assertThat(RULE.judge(RATE, List.of(slack)).doubt())
        .isEqualTo("the generator sent 1,990 of 2,000 in time, less than 99.9 %");
  }

  private static boolean isDecided(List<Block> blocks) {
    Decision decision = RULE.decision();
    blocks.forEach(decision::add);
    return decision.isMade();
  }

  @Test
  void aStepIsDecidedWhenMoreOfTheSameWouldNotChangeIt() {
    assertThat(isDecided(ten(i -> 0, i -> 0))).isTrue();
    assertThat(isDecided(ten(i -> 20 + i % 3, i -> 0))).isTrue();
    assertThat(isDecided(ten(i -> i == 3 ? 40 : 0, i -> 0))).isFalse();
    assertThat(isDecided(ten(i -> i % 2 == 0 ? 3 : 1, i -> 0))).isFalse();
  }

  @Test
  void aRuleMustHaveALimit() {
    assertThatThrownBy(() -> new PassRule(100, 1)).hasMessageContaining("got 100.0 of 1 ns");
  }
}
