package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import io.mexcbench.report.PeerGoal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PeerGoalTest {
  private static final String PEERS = "io.mexcbench.bench.peer.";

  private final Collection<BenchmarkKey> keys;

  PeerGoalTest() throws RunException {
    keys = new TreeSet<>(Selection.of(BenchmarkSet.PEERS, Pattern.compile("")).keys());
  }

  @Test
  void everyGoalIsAboutBenchmarksThatExist() {
    assertThat(PeerGoal.ofThisBuild())
        .isNotEmpty()
        .allSatisfy(
            goal -> {
              assertThat(keys).contains(key(goal, "mexcbench", goal.params()));
              boolean isNamed = !goal.against().isEmpty() && !goal.against().equals("fastest peer");
              if (isNamed) {
                Map<String, String> params =
                    goal.againstParams().isEmpty() ? goal.params() : goal.againstParams();
                assertThat(keys).contains(key(goal, goal.against(), params));
              }
            });
  }

  @Test
  void peersAreNoPartOfTheSuite() throws RunException {
    assertThat(keys).anyMatch(key -> key.benchmark().startsWith(PEERS));
    assertThat(Selection.of(BenchmarkSet.ALL, Pattern.compile("")).keys())
        .isNotEmpty()
        .noneMatch(key -> key.benchmark().startsWith(PEERS));
  }

  private static BenchmarkKey key(PeerGoal goal, String method, Map<String, String> params) {
    return new BenchmarkKey(PEERS + goal.benchmark() + "." + method, Mode.AVERAGE_TIME, 1, params);
  }
}
