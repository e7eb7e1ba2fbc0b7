package io.mexcbench.load.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacerTest {
  /** Comes back from parking by so much too late, as systems do. */
  private static final class LateClock implements PaceClock {
    private final long lateNanos;
    private final List<String> calls = new ArrayList<>();
    private long now;

    LateClock(long lateNanos) {
      this.lateNanos = lateNanos;
    }

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void park(long nanos) {
      calls.add("park " + nanos);
      now += nanos + lateNanos;
    }

    @Override
    public void spin() {
      calls.add("spin");
      now += 40_000;
    }
  }

  @Test
  void parksUntilShortlyBeforeAndSpinsTheRest() throws InterruptedException {
    LateClock clock = new LateClock(30_000);
    assertThat(new Pacer(clock, 100_000).await(1_000_000)).isEqualTo(1_010_000);
    assertThat(clock.calls).containsExactly("park 900000", "spin", "spin");
  }

  @Test
  void withoutSpinningItIsAsLateAsParkingIs() throws InterruptedException {
    LateClock clock = new LateClock(97_000);
    assertThat(new Pacer(clock, 0).await(1_000_000)).isEqualTo(1_097_000);
    assertThat(clock.calls).containsExactly("park 1000000");
  }

  @Test
  void whatIsPastIsNotWaitedFor() throws InterruptedException {
    LateClock clock = new LateClock(0);
    clock.now = 5;
    assertThat(new Pacer(clock, 100_000).await(5)).isEqualTo(5);
    assertThat(new Pacer(clock, 100_000).await(-7)).isEqualTo(5);
    assertThat(clock.calls).isEmpty();
  }
}
