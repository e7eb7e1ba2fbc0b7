package io.mexcbench.load.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.load.synthetic.VirtualClock;
import io.mexcbench.load.synthetic.VirtualClock.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A generator that was late is told apart from one that was not, whatever held it up. */
class LateGeneratorTest {
  private static final int ROUNDS = 300;
  private static final int ROUNDS_DEEP = 20_000;
  private static final long SECOND = 1_000_000_000;
  private static final long SLO_NANOS = 20_000_000;
  private static final double LIMIT_NANOS = SLO_NANOS / 10.0;

  /** The histogram keeps three digits, so what lies closer to the limit may fall on either side. */
  private static final double UNSURE = 2e-3;

  /** Of fewer values the latest is judged: ten must lie beyond a percentile. */
  private static final int FEW = 1_000;

  private int late;
  private int inTime;
  private int close;

  @Test
  void aLateGeneratorIsAlwaysFoundAndNoOtherIs() throws InterruptedException {
    for (int seed = 0; seed < Rounds.of(ROUNDS, ROUNDS_DEEP); seed++) {
      check(seed);
    }
    System.out.printf(
        "late generators: %d of %d found; in time: %d, none of them accused; %d too close to say%n",
        late, late, inTime, close);
    assertThat(late).isGreaterThan(ROUNDS / 5);
    assertThat(inTime).isGreaterThan(ROUNDS / 5);
  }

  private void check(int seed) throws InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    VirtualClock clock = new VirtualClock(pauses(random));
    List<Long> lateness = new ArrayList<>();
    long[] sentInTime = {0};
    long endNanos = 5 * SECOND;
    Generator generator =
        new Generator(
            clock,
            new Pacer(clock, 0),
            new PoissonRate(200 + 2_000 * random.nextDouble(), seed),
            (intended, sent) -> {
              lateness.add(sent - intended);
              sentInTime[0] += sent < endNanos ? 1 : 0;
            });
    boolean isAccused = GeneratorCheck.fault(generator.pass(endNanos), SLO_NANOS).isPresent();
    lateness.sort(null);
    int rank = lateness.size() < FEW ? lateness.size() : (int) Math.ceil(0.99 * lateness.size());
    double p99 = lateness.get(rank - 1);
    boolean isShort = sentInTime[0] < 0.999 * lateness.size();
    if (!isShort && Math.abs(p99 / LIMIT_NANOS - 1) < UNSURE) {
      close++;
      return;
    }
    boolean isLate = isShort || p99 > LIMIT_NANOS;
    assertThat(isAccused)
        .as("seed %d: p99 %.0f ns, %d of %d in time", seed, p99, sentInTime[0], lateness.size())
        .isEqualTo(isLate);
    late += isLate ? 1 : 0;
    inTime += isLate ? 0 : 1;
  }

  /** Few and short ones, or many and long ones. */
  private static List<Pause> pauses(SplittableRandom random) {
    double meanGap = SECOND * Math.pow(10, -2 * random.nextDouble());
    double meanPause = 100_000 * Math.pow(10, 3 * random.nextDouble());
    List<Pause> pauses = new ArrayList<>();
    double at = exponential(random, meanGap);
    while (at < 6 * SECOND) {
      double nanos = exponential(random, meanPause);
      pauses.add(new Pause((long) at, (long) nanos));
      at += nanos + exponential(random, meanGap);
    }
    return pauses;
  }

  private static double exponential(SplittableRandom random, double mean) {
    return -Math.log(1 - random.nextDouble()) * mean;
  }
}
