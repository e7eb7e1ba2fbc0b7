package io.mexcbench.load.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.load.synthetic.VirtualClock;
import io.mexcbench.load.synthetic.VirtualClock.Pause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorTest {
  private static final long SECOND = 1_000_000_000;
  private static final long MILLI = 1_000_000;

  private final List<Long> intended = new ArrayList<>();
  private final List<Long> sent = new ArrayList<>();

  private Generator generator(VirtualClock clock, Schedule schedule) {
    return new Generator(
        clock,
        new Pacer(clock, 0),
        schedule,
        (intendedNanos, sentNanos) -> {
          intended.add(intendedNanos);
          sent.add(sentNanos);
        });
  }

  @Test
  void whatIsLateIsSentAtOnceAndTheScheduleStaysAsItWas() throws InterruptedException {
    VirtualClock clock = new VirtualClock(List.of(new Pause(25 * MILLI, 30 * MILLI)));
    Sending sending = generator(clock, new ConstantRate(100)).pass(SECOND / 10);
    assertThat(intended)
        .containsExactly(
            0L,
            10 * MILLI,
            20 * MILLI,
            30 * MILLI,
            40 * MILLI,
            50 * MILLI,
            60 * MILLI,
            70 * MILLI,
            80 * MILLI,
            90 * MILLI);
    assertThat(sent)
        .containsExactly(
            0L,
            10 * MILLI,
            20 * MILLI,
            55 * MILLI,
            55 * MILLI,
            55 * MILLI,
            60 * MILLI,
            70 * MILLI,
            80 * MILLI,
            90 * MILLI);
    assertThat(sending.offered()).isEqualTo(10);
    assertThat(sending.sent()).isEqualTo(10);
    assertThat(sending.lateness().getMaxValue()).isBetween(25 * MILLI, 25 * MILLI + MILLI / 10);
    assertThat(clock.nanos()).isEqualTo(SECOND / 10);
  }

  @Test
  void whatIsSentAfterItsTimeIsOverIsOfferedButNotSent() throws InterruptedException {
    VirtualClock clock = new VirtualClock(List.of(new Pause(85 * MILLI, 30 * MILLI)));
    Generator generator = generator(clock, new ConstantRate(100));
    Sending first = generator.pass(SECOND / 10);
    assertThat(first.offered()).isEqualTo(10);
    assertThat(first.sent()).isEqualTo(9);
    assertThat(generator.behindNanos()).isEqualTo(15 * MILLI);
    Sending second = generator.pass(SECOND / 10);
    assertThat(second.offered()).isEqualTo(10);
    assertThat(second.sent()).isEqualTo(10);
    assertThat(intended).hasSize(20).isSorted();
  }
}
