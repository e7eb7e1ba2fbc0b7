package io.mexcbench.baseline;

import static io.mexcbench.baseline.Updates.PARSE;
import static io.mexcbench.baseline.Updates.PARSE_KEY;
import static io.mexcbench.baseline.Updates.PLAIN;
import static io.mexcbench.baseline.Updates.SIGN;
import static io.mexcbench.baseline.Updates.SKIP;
import static io.mexcbench.baseline.Updates.keys;
import static io.mexcbench.baseline.Updates.request;
import static io.mexcbench.baseline.Updates.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineUpdateTest {
  @TempDir private Path root;
  private Updates updates;

  @BeforeEach
  void open() {
    updates = new Updates(root);
  }

  @Test
  void firstBaselineTakesEverythingTheResultHas() throws Exception {
    UpdatePlan plan = updates.plan(usual(1), PLAIN);
    assertThat(plan.changes())
        .allSatisfy(
            change -> {
              assertThat(change.kind()).isEqualTo(KeyChange.Kind.ADDED);
              assertThat(change.before()).isEmpty();
              assertThat(change.sessionForks()).containsExactly(5);
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
    updates.write(usual(1), PLAIN);
    UpdatePlan plan = updates.plan(usual(2).with(PARSE, 80, 4), PLAIN);
    KeyChange change = plan.changes().get(0);
    assertThat(change.kind()).isEqualTo(KeyChange.Kind.REPLACED);
    assertThat(change.before().orElseThrow().time()).isCloseTo(100, within(0.2));
    assertThat(change.after().orElseThrow().time()).isCloseTo(80, within(0.2));
    assertThat(change.after().orElseThrow().allocation()).hasValue(4);
    assertThat(change.changePercent().orElseThrow()).isCloseTo(-20, within(0.2));
    assertThat(plan.keptKeys()).isZero();
  }

  @Test
  void controlsShowHowFarTheMachineMoved() throws Exception {
    String fixed = "io.mexcbench.bench.control.ControlBenchmark.fixedWork";
    String slowed = fixed.replace("fixed", "slowed");
    updates.write(usual(1), PLAIN);
    UpdatePlan plan = updates.plan(usual(2).with(fixed, 408, 0).with(slowed, 449, 0), PLAIN);
    assertThat(plan.changes().get(3).changePercent().orElseThrow()).isCloseTo(2, within(0.1));
    UpdatePlan changed =
        updates.plan(usual(2).changedClass("io.mexcbench.bench.control.ControlBenchmark"), PLAIN);
    assertThat(changed.changes().get(3).changePercent()).isEmpty();
  }

  @Test
  void regressionIsRefusedUnlessItIsAccepted() throws Exception {
    updates.write(usual(1), PLAIN);
    SampleRun slower = usual(2).with(PARSE, 130, 0);
    updates.assertRefused(
        slower, PLAIN, "the result is worse than the baseline: " + PARSE_KEY + " time 100");
    updates.assertRefused(slower, request("r", null, "Signer", false), "the result is worse");
    UpdatePlan plan = updates.plan(slower, request("safer parsing", null, "Parser", false));
    assertThat(plan.provenance().accepted()).containsExactly(entry(PARSE_KEY, "safer parsing"));
    assertThat(plan.changes()).filteredOn(KeyChange::isAccepted).hasSize(1);
  }

  @Test
  void allocationThatGrewIsRefusedToo() throws Exception {
    updates.write(usual(1), PLAIN);
    updates.assertRefused(
        usual(2).with(PARSE, 100, 64),
        PLAIN,
        "the result is worse than the baseline: "
            + PARSE_KEY
            + " allocation 0 B/op -> 64.0 B/op; repair it, or accept it knowingly with");
  }

  @Test
  void acceptanceEndsWithTheDataItWasGivenFor() throws Exception {
    updates.write(usual(1), PLAIN);
    updates.write(usual(2).with(PARSE, 130, 0), request("safer", null, "Parser", false));
    SampleRun third = usual(3).with(PARSE, 130, 0);
    UpdatePlan other = updates.plan(third, request("r", "Signer", null, false));
    assertThat(other.provenance().accepted()).containsOnlyKeys(PARSE_KEY);
    assertThat(updates.plan(third, PLAIN).provenance().accepted()).isEmpty();
  }

  @Test
  void onlySomeKeysMayBeUpdated() throws Exception {
    updates.write(usual(1), PLAIN);
    Baseline before = updates.stored();
    double parse = updates.stored(PARSE).score();
    SampleRun run = usual(2).with(SIGN, 300, 0).with(PARSE, 500, 0);
    updates.write(run, request("faster signing", "Signer", null, false));
    assertThat(updates.stored(SIGN).score()).isEqualTo(300);
    assertThat(updates.stored(PARSE).score()).isEqualTo(parse);
    assertThat(updates.stored().measurements()).hasSameSizeAs(before.measurements());
  }

  @Test
  void patternThatFitsNoKeyIsRefused() {
    updates.assertRefused(
        usual(1),
        request("r", "Nothing", null, false),
        "RESULT has no benchmark whose key matches --only; it has io.mexcbench.bench.control");
  }

  @Test
  void keyThatTheSuiteLostIsRemovedByAWholeRunOnly() throws Exception {
    updates.write(usual(1), PLAIN);
    UpdatePlan partial = updates.plan(usual(2).without(SKIP).partial(), PLAIN);
    assertThat(keys(partial)).doesNotContain("Parser.skip");
    assertThat(partial.keptKeys()).isEqualTo(1);
    assertThat(partial.jmhJson()).contains(SKIP);
    assertThat(partial.run().coversWholeSet()).isTrue();
    UpdatePlan whole = updates.plan(usual(2).without(SKIP), PLAIN);
    assertThat(whole.changes())
        .filteredOn(change -> change.kind() == KeyChange.Kind.REMOVED)
        .extracting(change -> change.key().shortName(), KeyChange::after, KeyChange::sessionForks)
        .containsExactly(tuple("Parser.skip", Optional.empty(), List.of()));
    assertThat(whole.jmhJson()).doesNotContain(SKIP);
  }

  @Test
  void partOfAChangedClassOrCorpusCannotBeUpdatedAlone() throws Exception {
    updates.write(usual(1), PLAIN);
    UpdateRequest parse = request("r", "parse", null, false);
    updates.assertRefused(
        usual(2).changedClass("a.Parser"), parse, "the class a.Parser changed, so the old data of");
    updates.assertRefused(
        usual(2).corpus("bad"), parse, "the corpus changed, so the old data of a.Parser.skip");
    updates.write(usual(2).changedClass("b.Signer"), parse);
    assertThat(updates.stored().run().orElseThrow().classHashes())
        .containsEntry("b.Signer", "aa")
        .containsEntry("a.Parser", "aa");
  }

  @Test
  void changedClassMakesTheOldTimeNoMeasureOfTheNew() throws Exception {
    updates.write(usual(1), PLAIN);
    UpdatePlan plan = updates.plan(usual(2).with(PARSE, 900, 0).changedClass("a.Parser"), PLAIN);
    assertThat(plan.changes().get(0).changePercent()).isEmpty();
    assertThat(plan.run().classHashes()).containsEntry("a.Parser", "bb");
  }

  @Test
  void baselineThatNobodyChangedIsRewrittenByteForByte() throws Exception {
    updates.write(usual(1), PLAIN);
    Optional<String> before = updates.stored().jmhJson();
    updates.write(usual(1), PLAIN);
    assertThat(updates.stored().jmhJson()).isEqualTo(before);
  }
}
