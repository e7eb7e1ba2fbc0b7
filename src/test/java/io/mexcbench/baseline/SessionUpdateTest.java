package io.mexcbench.baseline;

import static io.mexcbench.baseline.Updates.PARSE;
import static io.mexcbench.baseline.Updates.PARSE_KEY;
import static io.mexcbench.baseline.Updates.PLAIN;
import static io.mexcbench.baseline.Updates.SESSION;
import static io.mexcbench.baseline.Updates.SIGN;
import static io.mexcbench.baseline.Updates.SKIP;
import static io.mexcbench.baseline.Updates.request;
import static io.mexcbench.baseline.Updates.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.Measurement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that join a baseline as a further session. */
class SessionUpdateTest {
  private static final String FIRST = "2026-01-31T08:15:00Z";
  private static final String SECOND = "2026-02-01T20:00:00Z";
  private static final String THIRD = "2026-02-02T20:00:00Z";
  private static final String OTHER_CODE = "ffff567890abcdef1234567890abcdef12345678";
  private static final String WORSE =
      "the result is worse than the baseline: " + PARSE_KEY + " time 1";

  @TempDir private Path root;
  private Updates updates;

  @BeforeEach
  void open() {
    updates = new Updates(root);
  }

  @Test
  void furtherSessionJoinsTheForksOfTheFirst() throws Exception {
    updates.write(usual(1), PLAIN);
    List<double[]> before = updates.stored(PARSE).forks();
    updates.write(usual(2).forks(6).at(SECOND), SESSION);
    RunRecord run = updates.stored().run().orElseThrow();
    assertThat(run.sessions())
        .containsExactly(
            new Session(Instant.parse(FIRST), 0, 5), new Session(Instant.parse(SECOND), 5, 6));
    Measurement joined = updates.stored(PARSE);
    assertThat(joined.forks()).hasSize(11);
    assertThat(joined.forks().subList(0, 5)).containsExactlyElementsOf(before);
    assertThat(joined.sessionForks()).containsExactly(5, 6);
    assertThat(joined.allocation()).hasValue(0);
    assertThat(run.settings().forks()).isEqualTo(5);
  }

  @Test
  void planTellsTheSessionAndWhatTheBaselineHasThen() throws Exception {
    updates.write(usual(1), PLAIN);
    updates.write(usual(2).at(SECOND).forks(7), SESSION);
    UpdatePlan plan = updates.plan(usual(3).at(THIRD).with(PARSE, 104, 0), SESSION);
    KeyChange change = plan.changes().get(0);
    assertThat(change.kind()).isEqualTo(KeyChange.Kind.SESSION_ADDED);
    assertThat(change.before().orElseThrow().timeText()).isEqualTo("100 ns/op");
    assertThat(change.after().orElseThrow().timeText()).isEqualTo("104 ns/op");
    assertThat(Math.round(change.changePercent().orElseThrow())).isEqualTo(4);
    assertThat(change.sessionForks()).containsExactly(5, 7, 5);
    assertThat(plan.notes()).isEmpty();
  }

  @Test
  void sessionOfTheSameCodeMayBeSlower() throws Exception {
    updates.write(usual(1), PLAIN);
    SampleRun slow = usual(2).at(SECOND).with(PARSE, 130, 0);
    UpdatePlan plan = updates.plan(slow, SESSION);
    assertThat(plan.changes().get(0).kind()).isEqualTo(KeyChange.Kind.SESSION_ADDED);
    updates.assertRefused(slow.revision(OTHER_CODE), SESSION, WORSE);
    updates.assertRefused(usual(2).at(SECOND).with(PARSE, 130, 0).dirty(), SESSION, WORSE);
  }

  @Test
  void revisionOfABaselineWithUncommittedChangesDoesNotTellItsCode() throws Exception {
    updates.write(usual(1).dirty(), PLAIN);
    updates.assertRefused(usual(2).at(SECOND).with(PARSE, 130, 0), SESSION, WORSE);
  }

  @Test
  void codeIsNotTheSameForBenchmarksThatTheLastUpdateLeftAlone() throws Exception {
    updates.write(usual(1), PLAIN);
    SampleRun other = usual(2).at(SECOND).revision(OTHER_CODE).with(PARSE, 130, 0);
    updates.write(other, request("faster signing", "Signer", null, false));
    SampleRun session = usual(3).at(THIRD).revision(OTHER_CODE);
    updates.assertRefused(session.with(PARSE, 130, 0), SESSION, WORSE);
    UpdatePlan plan = updates.plan(session.with(PARSE, 100, 0).with(SIGN, 1300, 256), SESSION);
    assertThat(plan.changes().get(2).sessionForks()).containsExactly(5, 5);
  }

  @Test
  void sessionOfOtherCodeIsSaidToMixTwo() throws Exception {
    updates.write(usual(1), PLAIN);
    UpdatePlan plan = updates.plan(usual(2).at(SECOND).revision(OTHER_CODE), SESSION);
    assertThat(plan.notes())
        .containsExactly(
            "the session is of other code than the baseline's (revision 1234567): what the code"
                + " changed counts as difference between sessions from now on; leave --session away"
                + " to start anew with this code");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31T08:44:59Z, 29", "2026-01-31T07:45:01Z, 29", "2026-01-31T08:15:30Z, 0"})
  void sessionOfTheSameStateOfTheMachineIsRefused(String begin, int minutes) throws Exception {
    updates.write(usual(1), PLAIN);
    updates.assertRefused(
        usual(2).at(begin),
        SESSION,
        "RESULT began only "
            + minutes
            + " min from the session of 2026-01-31T08:15:00Z and met the same state of the"
            + " machine; a session that begins at 2026-01-31T08:45:00Z or later may be added");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31T08:45:00Z", "2026-01-31T07:45:00Z"})
  void halfAnHourApartIsEnough(String begin) throws Exception {
    updates.write(usual(1), PLAIN);
    updates.write(usual(2).at(begin), SESSION);
    assertThat(updates.stored().run().orElseThrow().sessions()).hasSize(2);
  }

  @Test
  void nextSessionIsCountedFromTheLast() throws Exception {
    updates.write(usual(1), PLAIN);
    updates.write(usual(2).at(SECOND), SESSION);
    updates.assertRefused(
        usual(3).at("2026-01-31T08:16:00Z"),
        SESSION,
        "RESULT began only 1 min from the session of 2026-01-31T08:15:00Z and met the same"
            + " state of the machine; a session that begins at 2026-02-01T20:30:00Z or later");
  }

  @Test
  void sameFiguresAreNeverAddedTwiceWhateverTheirDate() throws Exception {
    String known =
        "RESULT is a session of this baseline already, for io.mexcbench.bench.control"
            + ".ControlBenchmark.fixedWork:avgt:1; run again at another hour and add that";
    updates.write(usual(1), PLAIN);
    updates.assertRefused(usual(1), SESSION, known);
    updates.assertRefused(usual(1).at(SECOND), SESSION, known);
    updates.write(usual(2).at(SECOND), SESSION);
    updates.assertRefused(usual(1).at(THIRD), SESSION, known);
    updates.assertRefused(usual(2).at(THIRD), SESSION, known);
  }

  @Test
  void dateOfASessionIsNotUsedTwice() throws Exception {
    updates.write(usual(1), PLAIN);
    updates.assertRefused(
        usual(2), SESSION, "RESULT is a session of this baseline already, for " + PARSE_KEY);
  }

  @Test
  void sessionNeedsABaselineAndItsCorpusAndClasses() throws Exception {
    updates.assertRefused(
        usual(1),
        SESSION,
        SampleRecord.ID
            + " has no baseline that a session could be added to; update without --session");
    updates.write(usual(1), PLAIN);
    updates.assertRefused(
        usual(2).at(SECOND).corpus("bad"),
        SESSION,
        "the corpus changed, so the old data of a.Parser.parse:avgt:1 and 4 more cannot be kept"
            + " beside the new; run the whole set and update without --only and --session");
    updates.assertRefused(
        usual(2).at(SECOND).changedClass("a.Parser"),
        SESSION,
        "the class a.Parser changed, so the old data of a.Parser.parse:avgt:1 cannot be kept");
  }

  @Test
  void sessionWithOtherIterationsIsRefused() throws Exception {
    updates.write(usual(1), PLAIN);
    updates.assertRefused(
        usual(2).at(SECOND).iterations(10, 30),
        SESSION,
        PARSE_KEY
            + ": measurementIterations was 15 and is 30, so the runs cannot be sessions of one"
            + " baseline; update without --session");
  }

  @Test
  void sessionHasEveryBenchmarkThatItIsMeantFor() throws Exception {
    updates.write(usual(1), PLAIN);
    SampleRun partial = usual(2).at(SECOND).without(SKIP).without(SIGN).partial();
    updates.assertRefused(
        partial,
        SESSION,
        "RESULT lacks a.Parser.skip:avgt:1 and 1 more of the baseline, so it is no session of it;"
            + " run the whole set, or name with --only what it has");
    updates.assertRefused(
        partial, request("r", "Parser", null, true), "RESULT lacks a.Parser.skip:avgt:1 of the");
    updates.write(partial, request("r", "parse|Control", null, true));
    assertThat(updates.stored(PARSE).sessionForks()).containsExactly(5, 5);
    assertThat(updates.stored(SKIP).sessionForks()).containsExactly(5);
  }

  @Test
  void benchmarkThatIsNewBeginsWithItsFirstSession() throws Exception {
    updates.write(usual(1).without(SIGN), PLAIN);
    UpdatePlan plan = updates.plan(usual(2).at(SECOND), SESSION);
    assertThat(plan.changes().get(2).kind()).isEqualTo(KeyChange.Kind.ADDED);
    assertThat(plan.changes().get(2).sessionForks()).containsExactly(5);
  }

  @Test
  void ownerIsToldOfUncommittedChangesAndOfSessionsThatAreMissing() throws Exception {
    String again =
        ": run mvn verify -Pbench -Dbench.args=--record again at 2026-01-31T08:45:00Z or later and"
            + " add it with --session";
    assertThat(updates.plan(usual(1), PLAIN).notes()).containsExactly("a single session" + again);
    updates.write(usual(1), PLAIN);
    updates.write(usual(2).at(SECOND), SESSION);
    UpdatePlan plan = updates.plan(usual(3).dirty(), PLAIN);
    assertThat(plan.notes())
        .containsExactly(
            "measured with uncommitted changes: commit them together with the baseline",
            "one session replaces 2" + again);
    assertThat(plan.run().sessions()).hasSize(1);
  }

  @Test
  void keysWhoseForksAreLaidOutOtherwiseKeepTheirOwnSessions() throws Exception {
    updates.write(usual(1), PLAIN);
    updates.write(usual(2).at(SECOND), SESSION);
    updates.write(usual(3).at(THIRD), request("r", "Parser.parse", null, false));
    RunRecord run = updates.stored().run().orElseThrow();
    assertThat(run.sessions()).hasSize(2);
    assertThat(run.sessionsByKey()).containsOnlyKeys(PARSE_KEY);
    assertThat(run.sessionsOf(PARSE_KEY)).hasSize(1);
    assertThat(updates.stored(PARSE).sessionForks()).containsExactly(5);
    assertThat(updates.stored(SKIP).sessionForks()).containsExactly(5, 5);
  }
}
