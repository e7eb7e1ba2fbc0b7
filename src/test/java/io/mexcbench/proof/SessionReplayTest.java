package io.mexcbench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole runs against baselines of other sessions, of forks that scatter by a thousandth. */
class SessionReplayTest {
  private static final String CONTROL = "io.mexcbench.bench.control.ControlBenchmark.";
  private static final int WHOLE = 24;
  private static final int SHORT = 9;
  private static final int TOO_SHORT = 7;

  @Test
  void eachSessionIsPlayedAgainstTheOthersOfItsMachine() {
    // The other machine is twice as slow: together they would be no baseline of anything.
    Row.Result result =
        replay(
            List.of(
                session("a", "1", WHOLE, 1),
                session("a", "2", WHOLE, 1),
                session("b", "3", SHORT, 2),
                session("b", "4", TOO_SHORT, 2)));

    assertThat(share(result, "invalid 0")).isZero();
    assertThat(share(result, "any alarm 0")).isZero();
    assertThat(share(result, "unchanged")).isOne();
    assertThat(share(result, "found 20")).isOne();
    assertThat(share(result, "passed 20")).isZero();
    assertThat(result.rates().get("invalid 0").cases()).isEqualTo(6);
  }

  @Test
  void benchmarkOfOneSessionIsLeftOut() {
    List<RecordedForks> later = new ArrayList<>(session("a", "2", WHOLE, 1));
    later.add(forks("a.B.fresh:avgt:1", "2", WHOLE, 70).recordedOn("a"));
    Row.Result result = replay(List.of(session("a", "1", WHOLE, 1), later));
    assertThat(result.rates().get("unchanged").cases()).isEqualTo(60);
    assertThat(share(result, "unchanged")).isOne();
  }

  @Test
  void machineThatDriftedIsNoMachineToJudgeOn() {
    Row.Result result = replay(List.of(session("a", "1", WHOLE, 1), session("a", "2", WHOLE, 1.5)));
    assertThat(share(result, "invalid 0")).isOne();
  }

  @Test
  void singleSessionsOfMachinesAreNothingToPlay() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> replay(List.of(session("a", "1", WHOLE, 1), session("b", "2", WHOLE, 1))));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> replay(List.of(session("a", "1", TOO_SHORT, 1), session("a", "2", 5, 1))));
  }

  private static Row.Result replay(List<List<RecordedForks>> sessions) {
    return new SessionReplay(sessions.stream().flatMap(List::stream).toList(), 7, 6, 1)
        .play()
        .result();
  }

  private static List<RecordedForks> session(
      String machine, String session, int forks, double scale) {
    return Stream.concat(
            Stream.of(
                forks(CONTROL + "fixedWork:avgt:1", session, forks, 100 * scale),
                forks(CONTROL + "slowedWork:avgt:1", session, forks, 110 * scale)),
            IntStream.range(0, 10)
                .mapToObj(i -> forks("a.B.m" + i + ":avgt:1", session, forks, (50 + i) * scale)))
        .map(one -> one.recordedOn(machine))
        .toList();
  }

  private static RecordedForks forks(String key, String session, int count, double nanos) {
    Random random = new Random((key + session).hashCode());
    List<double[]> forks = new ArrayList<>();
    for (int fork = 0; fork < count; fork++) {
      double[] iterations = new double[15];
      Arrays.fill(iterations, nanos * Math.exp(0.001 * random.nextGaussian()));
      forks.add(iterations);
    }
    return RecordedForks.of(
        key, session, key, forks, IntStream.range(0, count).mapToObj(i -> 0.0).toList());
  }

  private static double share(Row.Result result, String measure) {
    return result.rates().get(measure).share();
  }
}
