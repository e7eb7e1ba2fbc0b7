package io.mexcbench.hotpath.execution.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.hotpath.execution.lifecycle.Findings.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders through a network that fails in every way, against what is true at the exchange. */
class LifecycleScheduleTest {
  private static final long FIRST_SEED = 20_261_122;

  private static Findings run(int schedules, Schedule.Client client) {
    Findings findings = new Findings();
    for (int i = 0; i < schedules; i++) {
      new Schedule(FIRST_SEED + i, client, findings).run();
    }
    return findings;
  }

  @Test
  void noOrderIsDoubledLostOrUnknownWhateverTheNetworkDoes() {
    int schedules = Rounds.of(10_000, 100_000);
    Findings findings =
        run(
            schedules,
            (prefix, rules, limits, network) ->
                new LifecycleSession(prefix, rules, limits, network, Schedule.START_MILLIS));
    System.out.printf(
        "order schedules: %d, intents %d, %s, known after %d ms at the latest; %s%n",
        schedules,
        findings.happened.get("submitted"),
        findings.counts(),
        findings.worstKnownMillis,
        findings);

    assertThat(findings.faults).as(findings.first()).isEmpty();
    assertThat(findings.worstKnownMillis).isLessThanOrEqualTo(10_000);
    // Each is counted in every schedule, if only with 0.
    for (String way :
        List.of(
            "unknown_resolved_by_event",
            "unknown_resolved_by_reply",
            "unknown_resolved_by_query",
            "unknown_proven_absent",
            "strangers_reported")) {
      assertThat(findings.happened.get(way)).as(way).isPositive();
    }
    assertThat(findings.happened.get("schedules")).isEqualTo(schedules);
  }

  @Test
  void whoeverSendsAgainAfterATimeOutIsCaughtWithDuplicates() {
    Findings findings =
        run(Rounds.of(1_000, 10_000), NaiveSession.client(NaiveSession.Mistake.RESENDS));
    System.out.println("caught the client that resends: " + findings.faults);

    assertThat(findings.faults.get(Fault.DUPLICATE)).isGreaterThan(100);
  }

  @Test
  void whoeverTakesAServerErrorForAFailureIsCaughtWithLostOrders() {
    Findings findings =
        run(Rounds.of(1_000, 10_000), NaiveSession.client(NaiveSession.Mistake.TRUSTS_ERRORS));
    System.out.println("caught the client that trusts errors: " + findings.faults);

    assertThat(findings.faults.get(Fault.LOST)).isGreaterThan(100);
    assertThat(findings.faults).doesNotContainKey(Fault.DUPLICATE);
  }
}
