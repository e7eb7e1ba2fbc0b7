package io.mexcbench.load.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.load.synthetic.QueueTheory;
import io.mexcbench.load.synthetic.Servers;
import io.mexcbench.load.synthetic.SyntheticLoad;
import io.mexcbench.load.synthetic.VirtualClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** The search finds what the theory of queues says of servers that it knows nothing of. */
class KnownCapacityTest {
  private static final long SECOND = 1_000_000_000;
  private static final long MILLI = 1_000_000;
  private static final PassRule RULE = new PassRule(99, 20 * MILLI);
  private static final double CLOSE = 0.05;
  private static final double TOO_HIGH = 1.2;

  /** Long enough for chance to have less of a say than the 5 % leave it. */
  private static final StepPlan PLAN =
      new StepPlan(2 * SECOND, SECOND, 10 * SECOND, 480 * SECOND, 240 * SECOND);

  private static final SearchPlan RATES = SearchPlan.from(1_000, 100_000);
  private static final int SEARCHES = Rounds.of(3, 100);

  private static BreakingPoint search(SyntheticLoad load, StepPlan plan, PassRule rule)
      throws InterruptedException, LoadException {
    return new BreakingPointSearch(load, plan, rule, RATES, step -> {}).find();
  }

  private static void check(
      String name, LongFunction<SyntheticLoad> server, double known, StepPlan plan, PassRule rule)
      throws InterruptedException, LoadException {
    List<Double> found = new ArrayList<>();
    for (int seed = 0; seed < SEARCHES; seed++) {
      BreakingPoint point = search(server.apply(seed), plan, rule);
      if (point.outcome() == Outcome.CONFIRMED) {
        found.add(point.perSecond().orElseThrow());
        continue;
      }
      // Chance contradicted itself: then there is an interval, and the truth lies in it.
      assertThat(point.outcome()).as("%s, seed %d", name, seed).isEqualTo(Outcome.INTERVAL);
      assertThat(known)
          .as("%s, seed %d", name, seed)
          .isBetween(point.lowPerSecond(), point.highPerSecond());
    }
    assertThat(found).as("numbers of %s", name).hasSizeGreaterThanOrEqualTo(2 * SEARCHES / 3);
    found.sort(Comparator.naturalOrder());
    long close = found.stream().filter(one -> Math.abs(one / known - 1) <= CLOSE).count();
    System.out.printf(
        Locale.ROOT,
        "%s: known %.0f/s, found %.0f to %.0f/s (%+.1f to %+.1f %%), within 5 %%: %d of %d"
            + " numbers, of %d searches%n",
        name,
        known,
        found.get(0),
        found.get(found.size() - 1),
        100 * (found.get(0) / known - 1),
        100 * (found.get(found.size() - 1) / known - 1),
        close,
        found.size(),
        SEARCHES);
    assertThat(close).as(name).isEqualTo(found.size());
  }

  @Test
  void constantServer() throws InterruptedException, LoadException {
    double known =
        QueueTheory.capacity(rate -> QueueTheory.constantServer(rate, 0.001, 0.02), 0.01, 1_000);
    check("M/D/1", seed -> Servers.constant(MILLI, seed), known, PLAN, RULE);
  }

  @Test
  void exponentialServer() throws InterruptedException, LoadException {
    double known =
        QueueTheory.capacity(rate -> QueueTheory.exponentialServer(rate, 1_000, 0.02), 0.01, 1_000);
    assertThat(known).isBetween(769.7, 769.8);
    check(
        "M/M/1", seed -> Servers.exponential(MILLI, 1, Integer.MAX_VALUE, seed), known, PLAN, RULE);
  }

  @Test
  void twoServers() throws InterruptedException, LoadException {
    double known =
        QueueTheory.capacity(
            rate -> QueueTheory.twoExponentialServers(rate, 1_000, 0.01), 0.01, 2_000);
    check(
        "M/M/2",
        seed -> Servers.exponential(MILLI, 2, Integer.MAX_VALUE, seed),
        known,
        PLAN,
        new PassRule(99, 10 * MILLI));
  }

  /** It is not slow that breaks it, but that it turns away: one in so many fails the step. */
  @Test
  void boundedQueue() throws InterruptedException, LoadException {
    int bound = 200;
    // Every step as long as those that confirm: a short one sees less of what happens seldom.
    long lasts = 120 * SECOND;
    double seconds = lasts / 1e9;
    double known =
        QueueTheory.capacity(
            rate -> rate * seconds * QueueTheory.turnedAway(rate, 1_000, bound),
            Math.log(2),
            1_000);
    check(
        "M/M/1 with a bound",
        seed -> Servers.exponential(MILLI, 1, bound, seed),
        known,
        new StepPlan(2 * SECOND, SECOND, lasts, lasts, lasts),
        new PassRule(99, 400 * MILLI));
  }

  /**
   * Of 8.2 seconds 0.2 are lost, so no rate at all has a 99th percentile of 20 ms. Half of the
   * short steps see nothing of it.
   */
  @Test
  void stallsThatOnlySomeStepsSeeAreNeverTakenForACapacity()
      throws InterruptedException, LoadException {
    int confirmed = 0;
    int searches = Rounds.of(10, 400);
    for (int seed = 0; seed < searches; seed++) {
      BreakingPoint point =
          search(Servers.stalling(MILLI, 200 * MILLI, 8 * SECOND, seed), PLAN, RULE);
      confirmed += point.outcome() == Outcome.CONFIRMED ? 1 : 0;
      assertThat(point.lowPerSecond()).as("seed %d", seed).isZero();
    }
    System.out.printf("stalls: %d of %d searches gave a number%n", confirmed, searches);
    assertThat(confirmed).isZero();
  }

  /** What it keeps in the long run is hardly more than what it keeps while it is slow. */
  @Test
  void aServerOfTwoPacesIsNotTakenForAFastOne() throws InterruptedException, LoadException {
    double kept =
        QueueTheory.capacity(rate -> QueueTheory.exponentialServer(rate, 625, 0.02), 0.02, 625);
    int confirmed = 0;
    int searches = Rounds.of(5, 200);
    double highest = 0;
    for (int seed = 0; seed < searches; seed++) {
      BreakingPoint point =
          search(Servers.changing(MILLI, 1_600_000, 5 * SECOND, seed), PLAN, RULE);
      confirmed += point.outcome() == Outcome.CONFIRMED ? 1 : 0;
      highest = Math.max(highest, point.lowPerSecond());
    }
    System.out.printf(
        Locale.ROOT,
        "two paces: keeps at most %.0f/s; highest of %d searches %.0f/s (%+.1f %%), %d gave a"
            + " number%n",
        kept,
        searches,
        highest,
        100 * (highest / kept - 1),
        confirmed);
    assertThat(highest).isLessThan(TOO_HIGH * kept);
  }

  @Test
  void aGeneratorThatIsHeldUpMakesTheSearchInvalid() throws InterruptedException, LoadException {
    List<VirtualClock.Pause> pauses = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      pauses.add(new VirtualClock.Pause(i * SECOND / 2, 30 * MILLI));
    }
    for (int seed = 0; seed < 5; seed++) {
      BreakingPoint point = search(Servers.heldUp(pauses, MILLI, seed), PLAN, RULE);
      assertThat(point.outcome()).isEqualTo(Outcome.INVALID);
      assertThat(point.perSecond()).isEmpty();
      assertThat(point.doubt()).startsWith("at 100/s: the generator was late by");
    }
  }
}
