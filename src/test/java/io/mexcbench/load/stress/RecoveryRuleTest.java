package io.mexcbench.load.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryRuleTest {
  private static final long SECOND = 1_000_000_000;
  private static final long MILLI = 1_000_000;
  private static final RecoveryRule RULE = RecoveryRule.standard(20 * MILLI);
  private static final long END = 90 * SECOND;

  private static List<Window> before(long p99Millis, long waiting) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      windows.add(new Window(i * SECOND, SECOND, 1_000, p99Millis * MILLI, waiting));
    }
    return windows;
  }

  private static List<Window> after(long... p99Millis) {
    List<Window> windows = new ArrayList<>();
    for (long millis : p99Millis) {
      windows.add(new Window(END + windows.size() * SECOND, SECOND, 1_000, millis * MILLI, 3));
    }
    return windows;
  }

  private static List<Window> waitingAfter(long waiting) {
    return after(3, 3, 3, 3, 3).stream()
        .map(one -> new Window(one.startNanos(), one.nanos(), one.done(), one.p99Nanos(), waiting))
        .toList();
  }

  @Test
  void recoveryLastsUntilTheFirstOfFiveGoodWindows() {
    Recovery recovery = RULE.of(before(5, 3), after(900, 400, 30, 20, 19, 3, 3, 3, 3), END);
    assertThat(recovery).isEqualTo(new Recovery(true, 3 * SECOND));
    assertThat(recovery.words()).isEqualTo("3.0 s");
    assertThat(recovery.isWithin(3 * SECOND)).isTrue();
    assertThat(recovery.isWithin(3 * SECOND - 1)).isFalse();
  }

  @Test
  void aRelapseBeginsTheCountAnew() {
    assertThat(RULE.of(before(5, 3), after(30, 3, 3, 3, 3, 30, 3, 3, 3, 3, 3), END))
        .isEqualTo(new Recovery(true, 6 * SECOND));
  }

  @Test
  void whatWasNeverAwayRecoversAtOnce() {
    assertThat(RULE.of(before(5, 3), after(3, 3, 3, 3, 3), END)).isEqualTo(new Recovery(true, 0));
  }

  @Test
  void whatIsNotSeenToRecoverIsCensored() {
    Recovery recovery = RULE.of(before(5, 3), after(900, 900, 900, 3, 3, 3, 3), END);
    assertThat(recovery).isEqualTo(new Recovery(false, 7 * SECOND));
    assertThat(recovery.words()).isEqualTo(">7.0 s");
    assertThat(recovery.isWithin(100 * SECOND)).isFalse();
    assertThat(RULE.of(before(5, 3), List.of(), END).words()).isEqualTo(">0.0 s");
  }

  /** A system that was beyond its limit before is not held to it afterwards. */
  @Test
  void aQuarterMoreThanBeforeIsAllowed() {
    assertThat(RULE.of(before(40, 3), after(50, 50, 50, 50, 50), END).isRecovered()).isTrue();
    assertThat(RULE.of(before(40, 3), after(51, 51, 51, 51, 51), END).isRecovered()).isFalse();
  }

  @Test
  void moreThatWaitsThanBeforeIsNoRecovery() {
    assertThat(RULE.of(before(5, 2), after(3, 3, 3, 3, 3), END).isRecovered()).isFalse();
  }

  /** A look between a push and the end of the work on it: at 1,000/s a push is one message. */
  @Test
  void whatIsPushedAtOnceIsNoQueue() {
    assertThat(RULE.of(before(5, 0), waitingAfter(1), END)).isEqualTo(new Recovery(true, 0));
    assertThat(RULE.of(before(5, 0), waitingAfter(2), END).isRecovered()).isFalse();
  }

  @Test
  void aSecondInWhichNothingIsDoneIsNoRecovery() {
    List<Window> dead = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      dead.add(new Window(END + i * SECOND, SECOND, 0, 0, 0));
    }
    assertThat(RULE.of(before(5, 3), dead, END).isRecovered()).isFalse();
  }

  @Test
  void withoutATimeBeforeThereIsNothingToRecoverTo() {
    assertThatThrownBy(() -> RULE.of(List.of(), after(3), END))
        .hasMessageContaining("before the stress");
  }

  @Test
  void aQueueDrainsByWhatIsToSpare() {
    assertThat(DrainBound.nanos(10_000, 3_000, 1_000)).isEqualTo(5 * SECOND);
    assertThat(DrainBound.nanos(0, 1, 5)).isZero();
    assertThat(DrainBound.nanos(1, 1_000, 1_000)).isEqualTo(Long.MAX_VALUE);
    assertThat(DrainBound.limitNanos(SECOND)).isEqualTo(5 * SECOND);
    assertThat(DrainBound.limitNanos(10 * SECOND)).isEqualTo(15 * SECOND);
    assertThat((double) DrainBound.limitNanos(Long.MAX_VALUE)).isCloseTo(9.2e18, within(1e17));
  }
}
