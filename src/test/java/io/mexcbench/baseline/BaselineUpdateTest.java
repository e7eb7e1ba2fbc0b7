package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineUpdateTest {
  private static final String PARSE = "a.Parser.parse";
  private static final String SKIP = "a.Parser.skip";
  private static final String SIGN = "b.Signer.sign";
  private static final String PARSE_KEY = PARSE + ":avgt:1";
  private static final UpdateRequest PLAIN = request("because", null, null, false);

  @TempDir private Path root;
  private BaselineStore store;
  private int results;

  @BeforeEach
  void open() {
    store = new BaselineStore(root.resolve("baselines"));
  }

  @Test
  void firstBaselineTakesEverythingTheResultHas() throws Exception {
    UpdatePlan plan = plan(usual(1), PLAIN);
    assertThat(plan.changes())
        .allSatisfy(
            change -> {
              assertThat(change.kind()).isEqualTo(KeyChange.Kind.ADDED);
              assertThat(change.before()).isEmpty();
            });
    assertThat(keys(plan))
        .containsExactly(
            "Parser.parse",
            "Parser.skip",
            "Signer.sign",
            "ControlBenchmark.fixedWork",
            "ControlBenchmark.slowedWork");
    assertThat(plan.run()).isEqualTo(usual(1).run());
    assertThat(plan.provenance().reason()).isEqualTo("because");
  }

  @Test
  void replacementShowsOldAndNew() throws Exception {
    write(usual(1), PLAIN);
    UpdatePlan plan = plan(usual(2).with(PARSE, 80, 4), PLAIN);
    KeyChange change = plan.changes().get(0);
    assertThat(change.kind()).isEqualTo(KeyChange.Kind.REPLACED);
    assertThat(change.before().orElseThrow().time()).isCloseTo(100, within(0.2));
    assertThat(change.after().orElseThrow().time()).isCloseTo(80, within(0.2));
    assertThat(change.after().orElseThrow().allocation()).hasValue(4);
    assertThat(change.changePercent().orElseThrow()).isCloseTo(-20, within(0.2));
    assertThat(plan.keptKeys()).isZero();
  }

  @Test
  void regressionIsRefusedUnlessItIsAccepted() throws Exception {
    write(usual(1), PLAIN);
    SampleRun slower = usual(2).with(PARSE, 130, 0);
    assertRefused(
        slower, PLAIN, "the result is worse than the baseline: " + PARSE_KEY + " time 100");
    assertRefused(slower, request("r", null, "Signer", false), "the result is worse");
    UpdatePlan plan = plan(slower, request("safer parsing", null, "Parser", false));
    assertThat(plan.provenance().accepted()).containsExactly(entry(PARSE_KEY, "safer parsing"));
    assertThat(plan.changes()).filteredOn(KeyChange::isAccepted).hasSize(1);
  }

  @Test
  void allocationThatGrewIsRefusedToo() throws Exception {
    write(usual(1), PLAIN);
    assertRefused(
        usual(2).with(PARSE, 100, 64),
        PLAIN,
        "the result is worse than the baseline: "
            + PARSE_KEY
            + " allocation 0 B/op -> 64.0 B/op; repair it, or accept it knowingly with");
  }

  @Test
  void acceptanceEndsWithTheDataItWasGivenFor() throws Exception {
    write(usual(1), PLAIN);
    write(usual(2).with(PARSE, 130, 0), request("safer", null, "Parser", false));
    UpdatePlan other = plan(usual(3).with(PARSE, 130, 0), request("r", "Signer", null, false));
    assertThat(other.provenance().accepted()).containsOnlyKeys(PARSE_KEY);
    UpdatePlan same = plan(usual(3).with(PARSE, 130, 0), PLAIN);
    assertThat(same.provenance().accepted()).isEmpty();
  }

  @Test
  void onlySomeKeysMayBeUpdated() throws Exception {
    write(usual(1), PLAIN);
    Baseline before = stored();
    SampleRun run = usual(2).with(SIGN, 300, 0).with(PARSE, 500, 0);
    write(run, request("faster signing", "Signer", null, false));
    Baseline after = stored();
    assertThat(score(after, SIGN)).isEqualTo(300);
    assertThat(score(after, PARSE)).isEqualTo(score(before, PARSE));
    assertThat(after.measurements()).hasSameSizeAs(before.measurements());
  }

  @Test
  void patternThatFitsNoKeyIsRefused() {
    assertRefused(
        usual(1),
        request("r", "Nothing", null, false),
        "has no benchmark whose key matches --only; it has io.mexcbench.bench.control");
  }

  @Test
  void keyThatTheSuiteLostIsRemovedByAWholeRunOnly() throws Exception {
    write(usual(1), PLAIN);
    UpdatePlan partial = plan(usual(2).without(SKIP).partial(), PLAIN);
    assertThat(keys(partial)).doesNotContain("Parser.skip");
    assertThat(partial.keptKeys()).isEqualTo(1);
    assertThat(partial.jmhJson()).contains(SKIP);
    assertThat(partial.run().coversWholeSet()).isTrue();
    UpdatePlan whole = plan(usual(2).without(SKIP), PLAIN);
    assertThat(whole.changes())
        .filteredOn(change -> change.kind() == KeyChange.Kind.REMOVED)
        .extracting(change -> change.key().shortName(), KeyChange::after)
        .containsExactly(tuple("Parser.skip", Optional.empty()));
    assertThat(whole.jmhJson()).doesNotContain(SKIP);
  }

  @Test
  void furtherSessionJoinsTheForksOfTheFirst() throws Exception {
    write(usual(1), PLAIN);
    Baseline before = stored();
    SampleRun second = usual(2).forks(6).at("2026-02-01T20:00:00Z");
    write(second, request("another hour", null, null, true));
    Baseline after = stored();
    assertThat(after.run().orElseThrow().sessions())
        .containsExactly(
            new Session(Instant.parse("2026-01-31T08:15:00Z"), 0, 5),
            new Session(Instant.parse("2026-02-01T20:00:00Z"), 5, 6));
    Measurement joined = find(after, PARSE);
    assertThat(joined.forks()).hasSize(11);
    assertThat(joined.forks().subList(0, 5)).containsExactlyElementsOf(find(before, PARSE).forks());
    assertThat(joined.allocation()).hasValue(0);
    assertThat(after.run().orElseThrow().settings().forks()).isEqualTo(5);
  }

  @Test
  void sessionOfTheSameCodeMayBeSlower() throws Exception {
    write(usual(1), PLAIN);
    SampleRun slow = usual(2).at("2026-02-01T20:00:00Z").with(PARSE, 130, 0);
    UpdatePlan plan = plan(slow, request("another hour", null, null, true));
    assertThat(plan.changes().get(0).kind()).isEqualTo(KeyChange.Kind.SESSION_ADDED);
    assertRefused(
        slow.revision("ffff567890abcdef1234567890abcdef12345678"),
        request("another hour", null, null, true),
        "the result is worse than the baseline");
    assertRefused(
        usual(2).at("2026-02-01T20:00:00Z").with(PARSE, 130, 0).dirty(),
        request("another hour", null, null, true),
        "the result is worse than the baseline");
  }

  @Test
  void revisionOfABaselineWithUncommittedChangesDoesNotTellItsCode() throws Exception {
    write(usual(1).dirty(), PLAIN);
    assertRefused(
        usual(2).at("2026-02-01T20:00:00Z").with(PARSE, 130, 0),
        request("another hour", null, null, true),
        "the result is worse than the baseline");
  }

  @Test
  void sameRunIsNotASecondSession() throws Exception {
    write(usual(1), PLAIN);
    assertRefused(
        usual(1), request("again", null, null, true), "is a session of this baseline already, for");
  }

  @Test
  void sessionNeedsABaselineAndItsCorpusAndClasses() throws Exception {
    UpdateRequest session = request("another hour", null, null, true);
    assertRefused(usual(1), session, SampleRecord.ID + " has no baseline that a session");
    write(usual(1), PLAIN);
    SampleRun later = usual(2).at("2026-02-01T20:00:00Z");
    assertRefused(later.corpus("bad"), session, "the corpus changed, so the old data of a.Parser");
    assertRefused(
        usual(2).at("2026-02-01T20:00:00Z").changedClass("a.Parser"),
        session,
        "the class a.Parser changed, so the old data of a.Parser.parse:avgt:1 cannot be kept");
  }

  @Test
  void partOfAChangedClassOrCorpusCannotBeUpdatedAlone() throws Exception {
    write(usual(1), PLAIN);
    UpdateRequest parse = request("r", "parse", null, false);
    assertRefused(usual(2).changedClass("a.Parser"), parse, "the class a.Parser changed");
    assertRefused(usual(2).corpus("bad"), parse, "the corpus changed");
    write(usual(2).changedClass("b.Signer"), parse);
    assertThat(stored().run().orElseThrow().classHashes())
        .containsEntry("b.Signer", "aa")
        .containsEntry("a.Parser", "aa");
  }

  @Test
  void changedClassMakesTheOldTimeNoMeasureOfTheNew() throws Exception {
    write(usual(1), PLAIN);
    UpdatePlan plan = plan(usual(2).with(PARSE, 900, 0).changedClass("a.Parser"), PLAIN);
    assertThat(plan.changes().get(0).changePercent()).isEmpty();
    assertThat(plan.run().classHashes()).containsEntry("a.Parser", "bb");
  }

  @Test
  void runThatProvesTooLittleIsRefused() {
    assertRefused(usual(1).cutShort(), PLAIN, "the run did not end; run again, or resume it");
    assertRefused(usual(1).preset("smoke"), PLAIN, "a smoke run measures nothing; run with");
    assertRefused(
        usual(1).with("io.mexcbench.bench.peer.BookPeerBenchmark.treeMap", 900, 48),
        PLAIN,
        "it measured the peers; run mvn verify -Pbench");
    assertRefused(usual(1).verdict("INVALID"), PLAIN, "its controls failed; run again on a quiet");
    assertRefused(usual(1).verdict("INCOMPLETE"), PLAIN, "it is incomplete; run again, or resume");
    assertRefused(usual(1).forks(4), PLAIN, PARSE_KEY + " has 4 forks, fewer than 5; run with");
    assertRefused(usual(1).forgetClass("a.Parser"), PLAIN, "classHashes has no entry for a.Parser");
  }

  @Test
  void weakerRunDoesNotReplaceAStrongerOne() throws Exception {
    write(usual(1).forks(7), PLAIN);
    assertRefused(usual(2).forks(6), PLAIN, "it has 6 forks where the baseline has 7; run with a");
    write(usual(2).forks(7), PLAIN);
  }

  @Test
  void runWhoseControlsFailIsRefused() throws Exception {
    String fixed = "io.mexcbench.bench.control.ControlBenchmark.fixedWork";
    assertRefused(usual(1).with(fixed, 440, 0), PLAIN, "the controls of the result fail: sentinel");
    assertRefused(usual(1).without(fixed), PLAIN, "the controls of the result fail");
    write(usual(1), PLAIN);
    assertRefused(
        usual(2).with(fixed, 500, 0).with(fixed.replace("fixed", "slowed"), 550, 0),
        PLAIN,
        "the controls of the result fail: fixed work");
  }

  @Test
  void ownerIsToldOfUncommittedChangesAndOfSessionsThatGo() throws Exception {
    write(usual(1), PLAIN);
    write(usual(2).at("2026-02-01T20:00:00Z"), request("another hour", null, null, true));
    UpdatePlan plan = plan(usual(3).dirty(), PLAIN);
    assertThat(plan.notes())
        .containsExactly(
            "measured with uncommitted changes: commit them together with the baseline",
            "one session replaces 2: run again at another hour and add it with --add-session");
    assertThat(plan.run().sessions()).hasSize(1);
  }

  @Test
  void keysWhoseForksAreLaidOutOtherwiseKeepTheirOwnSessions() throws Exception {
    write(usual(1), PLAIN);
    write(usual(2).at("2026-02-01T20:00:00Z"), request("another hour", null, null, true));
    write(usual(3).at("2026-02-02T20:00:00Z"), request("r", "Parser.parse", null, false));
    RunRecord run = stored().run().orElseThrow();
    assertThat(run.sessions()).hasSize(2);
    assertThat(run.sessionsByKey()).containsOnlyKeys(PARSE_KEY);
    assertThat(run.sessionsOf(PARSE_KEY)).hasSize(1);
  }

  @Test
  void baselineThatNobodyChangedIsRewrittenByteForByte() throws Exception {
    write(usual(1), PLAIN);
    Optional<String> before = stored().jmhJson();
    write(usual(1), PLAIN);
    assertThat(stored().jmhJson()).isEqualTo(before);
  }

  private static SampleRun usual(long seed) {
    return new SampleRun(seed).with(PARSE, 100, 0).with(SKIP, 50, 0).with(SIGN, 1000, 256);
  }

  private static UpdateRequest request(String reason, String only, String accept, boolean adds) {
    return new UpdateRequest(reason, pattern(only), pattern(accept), adds);
  }

  private static Optional<Pattern> pattern(String regex) {
    return Optional.ofNullable(regex).map(Pattern::compile);
  }

  private UpdatePlan plan(SampleRun run, UpdateRequest request)
      throws BaselineException, IOException {
    Path folder = run.writeTo(root.resolve("result" + results++));
    return new BaselineUpdate(store, Thresholds.of(10)).plan(Results.read(folder), request);
  }

  private void write(SampleRun run, UpdateRequest request) throws BaselineException, IOException {
    UpdatePlan plan = plan(run, request);
    store.write(plan.jmhJson(), plan.run(), plan.provenance());
  }

  private void assertRefused(SampleRun run, UpdateRequest request, String message) {
    assertThatThrownBy(() -> plan(run, request))
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining(message);
  }

  private Baseline stored() throws BaselineException {
    return store.find(SampleRecord.ID).orElseThrow();
  }

  private static List<String> keys(UpdatePlan plan) {
    return plan.changes().stream().map(change -> change.key().shortName()).toList();
  }

  private static double score(Baseline baseline, String benchmark) {
    return find(baseline, benchmark).score();
  }

  private static Measurement find(Baseline baseline, String benchmark) {
    return baseline.measurements().stream()
        .filter(measurement -> measurement.key().benchmark().equals(benchmark))
        .findFirst()
        .orElseThrow();
  }
}
