package io.mexcbench.report;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerPageTest {
  private static final String EMPTY = "io.mexcbench.bench.control.ControlBenchmark.empty";
  private static final String PEERS = "io.mexcbench.bench.peer.";

  private static final List<Measurement> RUN =
      List.of(
          peer("BookPeerBenchmark.mexcbench", Map.of("levels", "1000"), 100, 100),
          peer("BookPeerBenchmark.mexcbench", Map.of("levels", "5000"), 140, 140),
          peer("BookPeerBenchmark.treeMap", Map.of("levels", "1000"), 600, 600),
          peer("BookPeerBenchmark.otherMap", Map.of("levels", "1000"), 450, 450),
          peer("BookPeerBenchmark.floorCopy", Map.of("levels", "1000"), 50, 50),
          timed(new BenchmarkKey(EMPTY, Mode.AVERAGE_TIME, 1, Map.of()), 0.25, 0.25));

  @Test
  void oursComesFirstThenTheFloorsThenThePeersFastestFirst() {
    assertThat(page(List.of()).render("here"))
        .isEqualTo(
            """
            Measured on here.

            | goal | work | beside | wanted | measured | |
            |---|---|---|---:|---:|---|

            #### BookPeerBenchmark levels=1000

            | contestant | time | × mexcbench | B/op |
            |---|---:|---:|---:|
            | mexcbench | 100 ns | 1 | – |
            | floorCopy | 50.0 ns | 0.5 [0.5, 0.5] | – |
            | otherMap | 450 ns | 4.5 [4.5, 4.5] | – |
            | treeMap | 600 ns | 6 [6, 6] | – |

            #### BookPeerBenchmark levels=5000

            | contestant | time | × mexcbench | B/op |
            |---|---:|---:|---:|
            | mexcbench | 140 ns | 1 | – |
            """);
  }

  @Test
  void goalIsMetByItsWorseEndMissedByItsRatioAndElseNotShown() {
    Measurement ours = peer("XPeerBenchmark.mexcbench", Map.of(), 100, 100);
    double[] oneForkIsFast = new double[12];
    Arrays.fill(oneForkIsFast, 600);
    oneForkIsFast[0] = 300;
    Measurement scattered = peer("XPeerBenchmark.peer", Map.of(), oneForkIsFast);
    PeerPage page =
        new PeerPage(
            List.of(
                xGoal(PeerGoal.Rule.FASTER, "peer", 2.5),
                xGoal(PeerGoal.Rule.FASTER, PeerGoal.FASTEST, 5.5),
                xGoal(PeerGoal.Rule.FASTER, "peer", 7),
                xGoal(PeerGoal.Rule.WITHIN, "peer", 0.4),
                xGoal(PeerGoal.Rule.NANOS, "", 100),
                xGoal(PeerGoal.Rule.NANOS, "", 99)),
            List.of(ours, scattered),
            EMPTY);

    assertThat(page.goalLines())
        .extracting(line -> line.substring(0, 9).strip())
        .containsExactly("met", "not shown", "missed", "met", "met", "missed");
  }

  @Test
  void goalNamesWhatItStandsBesideAndWhatWasMeasured() {
    PeerGoal growth =
        new PeerGoal(
            "H7",
            "five times the levels",
            "BookPeerBenchmark",
            Map.of("levels", "5000"),
            PeerGoal.Rule.WITHIN,
            "mexcbench",
            Map.of("levels", "1000"),
            1.5);
    PeerGoal elsewhere =
        new PeerGoal("H9", "not run", "YBenchmark", Map.of(), PeerGoal.Rule.NANOS, "", Map.of(), 1);

    assertThat(page(List.of(growth, elsewhere)).goalLines())
        .containsExactly(
            "met       H7   five times the levels beside mexcbench levels=1000:"
                + " 1.4 [1.4, 1.4] ×, wanted ≤ 1.5 ×");
  }

  @Test
  void partsComeBehindTheWholeAndAddUpToItOrNot() {
    List<Measurement> run =
        List.of(
            peer("XPeerBenchmark.mexcbench", Map.of(), 100, 100),
            peer("XPeerBenchmark.floorCopy", Map.of(), 10, 10),
            peer("XPeerBenchmark.partRead", Map.of(), 70, 70),
            peer("XPeerBenchmark.partWrite", Map.of(), 15, 15),
            peer("XPeerBenchmark.peer", Map.of(), 400, 400));
    PeerPage page =
        new PeerPage(
            List.of(
                xGoal(PeerGoal.Rule.SUM, "", 0.2),
                xGoal(PeerGoal.Rule.SUM, "", 0.1),
                xGoal(PeerGoal.Rule.FASTER, PeerGoal.FASTEST, 4)),
            run,
            EMPTY);

    assertThat(page.goalLines())
        .containsExactly(
            "met       X    work beside sum of its parts: 0.85 [0.85, 0.85] ×, wanted 1 ± 0.2",
            "missed    X    work beside sum of its parts: 0.85 [0.85, 0.85] ×, wanted 1 ± 0.1",
            "met       X    work beside fastest peer: 4 [4, 4] ×, wanted ≥ 4 ×");
    assertThat(page.render("here").lines().filter(line -> line.contains(" ns |")))
        .extracting(line -> line.substring(2, line.indexOf(' ', 2)))
        .containsExactly("mexcbench", "partWrite", "partRead", "floorCopy", "peer");
  }

  @Test
  void sumThatStraysToEitherSideIsMissed() {
    List<PeerGoal> goals = List.of(xGoal(PeerGoal.Rule.SUM, "", 0.2));
    for (double sum : new double[] {79, 121}) {
      List<Measurement> run =
          List.of(
              peer("XPeerBenchmark.mexcbench", Map.of(), 100, 100),
              peer("XPeerBenchmark.partAll", Map.of(), sum, sum));

      assertThat(new PeerPage(goals, run, EMPTY).goalLines().get(0)).startsWith("missed");
    }
  }

  @Test
  void runWithoutPeersIsEmpty() {
    assertThat(new PeerPage(List.of(), List.of(timed("elsewhere", 5)), EMPTY).isEmpty()).isTrue();
    assertThat(page(List.of()).isEmpty()).isFalse();
  }

  private static PeerPage page(List<PeerGoal> goals) {
    return new PeerPage(goals, RUN, EMPTY);
  }

  private static PeerGoal xGoal(PeerGoal.Rule rule, String against, double limit) {
    return new PeerGoal("X", "work", "XPeerBenchmark", Map.of(), rule, against, Map.of(), limit);
  }

  private static Measurement peer(String name, Map<String, String> params, double... forkNanos) {
    return timed(new BenchmarkKey(PEERS + name, Mode.AVERAGE_TIME, 1, params), forkNanos);
  }
}
