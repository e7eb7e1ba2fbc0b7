package io.mexcbench.baseline;

import static io.mexcbench.baseline.Updates.PARSE;
import static io.mexcbench.baseline.Updates.SIGN;
import static io.mexcbench.baseline.Updates.SKIP;
import static io.mexcbench.baseline.Updates.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.environment.SampleRecord;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Warning;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far baselines have moved, in real repositories. */
class DriftTest {
  private static final String FIXED = "io.mexcbench.bench.control.ControlBenchmark.fixedWork";

  @TempDir private Path root;
  private TempRepository repository;

  @BeforeEach
  void release() throws Exception {
    repository = TempRepository.in(root.resolve("project"));
    repository.commit(usual(1));
    repository.git("tag", "v1.2.0");
  }

  @Test
  void tenStepsThatEachPassShowAsTheirProduct() throws Exception {
    Updates updates = new Updates(root.resolve("project"));
    for (int step = 1; step <= 10; step++) {
      SampleRun slower =
          usual(1 + step).revision("%040x".formatted(step)).with(PARSE, 100 * power(step), 0);
      updates.write(slower, Updates.PLAIN);
      repository.commit();
    }
    Drift drift = drift();
    assertThat(drift.beyond()).hasSize(1);
    assertThat(drift.steps().get(0).percent().orElseThrow()).isCloseTo(48.0, within(0.1));
    assertThat(drift.warnings())
        .containsExactly(
            new Warning(
                "Parser.parse: +48.0 % time since v1.2.0 (2026-02-01), in steps that each passed or"
                    + " were accepted",
                "see them with git log v1.2.0.. -- baselines/" + SampleRecord.ID));
  }

  @Test
  void allocationThatCreepsUpInPermittedStepsShows() throws Exception {
    repository.commit(usual(2).with(PARSE, 100, 7).with(SIGN, 1000, 260));
    repository.commit(usual(3).with(PARSE, 100, 14).with(SIGN, 1000, 270));
    assertThat(drift().warnings().stream().map(Warning::text))
        .containsExactly(
            "Signer.sign: +5.5 % allocation since v1.2.0 (2026-02-01), in steps that each passed or"
                + " were accepted",
            "Parser.parse: +14 B/op allocation since v1.2.0 (2026-02-01), in steps that each passed"
                + " or were accepted");
  }

  @Test
  void everyBenchmarkIsThereFurthestFirst() throws Exception {
    repository.commit(usual(2).with(PARSE, 80, 0).with(SIGN, 1050, 256).with(SKIP, 60, 0));
    Drift drift = drift();
    assertThat(drift.steps())
        .filteredOn(step -> step.metric() == Metric.TIME)
        .extracting(step -> step.text() + " " + Drift.name(step.key()))
        .containsExactly(
            "+20.0 % time Parser.skip", "+5.0 % time Signer.sign", "-20.0 % time Parser.parse");
    assertThat(drift.beyond())
        .extracting(step -> Drift.name(step.key()))
        .containsExactly("Parser.skip");
  }

  @Test
  void thresholdOfTheBenchmarkCounts() throws Exception {
    repository.commit(usual(2).with(PARSE, 104, 0));
    assertThat(drift().beyond()).isEmpty();
    assertThat(history().drift(SampleRecord.ID, Thresholds.of(3)).orElseThrow().beyond())
        .hasSize(1);
  }

  @Test
  void changedClassBreaksTheChainOfItsBenchmarksAlone() throws Exception {
    repository.commit(usual(2).with(PARSE, 108, 0));
    repository.commit(usual(3).with(PARSE, 150, 0).changedClass("a.Parser"));
    repository.commit(usual(4).with(PARSE, 150, 0).with(SIGN, 1300, 256).changedClass("a.Parser"));
    Drift drift = drift();
    assertThat(drift.unchained().values())
        .containsExactly(
            "not comparable: the benchmark class changed",
            "not comparable: the benchmark class changed");
    assertThat(drift.warnings())
        .containsExactly(
            new Warning(
                "Signer.sign: +30.0 % time since v1.2.0 (2026-02-01), in steps that each passed or"
                    + " were accepted",
                "see them with git log v1.2.0.. -- baselines/" + SampleRecord.ID),
            new Warning(
                "Parser.parse, Parser.skip changed with their class, corpus or JVM, so their drift"
                    + " since v1.2.0 (2026-02-01) is not known",
                "the tag of the next release begins a new chain"));
  }

  @Test
  void touchedCorpusLeavesNoChainAtAll() throws Exception {
    repository.commit(usual(2).corpus("bad").with(PARSE, 150, 0));
    assertThat(drift().steps()).isEmpty();
    assertThat(drift().warnings())
        .extracting(Warning::text)
        .containsExactly(
            "Parser.parse, Parser.skip, Signer.sign changed with their class, corpus or JVM, so"
                + " their drift since v1.2.0 (2026-02-01) is not known");
  }

  @Test
  void manyChangedBenchmarksAreCountedInsteadOfNamed() throws Exception {
    repository.commit(usual(2).with("c.New.come", 10, 0));
    repository.git("tag", "v1.3.0");
    repository.commit(usual(3).with("c.New.come", 10, 0).corpus("bad"));
    assertThat(drift().warnings())
        .extracting(Warning::text)
        .singleElement()
        .asString()
        .startsWith("Parser.parse and 3 others changed with their class, corpus or JVM");
  }

  @Test
  void newBenchmarkHasNothingToDriftFromAndAVanishedOneNothingToShow() throws Exception {
    repository.commit(usual(2).without(SKIP).with("c.New.come", 10, 0));
    Drift drift = drift();
    assertThat(drift.unchained().values()).containsExactly("new since then");
    assertThat(drift.steps())
        .extracting(step -> Drift.name(step.key()))
        .doesNotContain("Parser.skip");
    assertThat(drift.warnings()).isEmpty();
  }

  @Test
  void machineThatMovedItselfIsNamed() throws Exception {
    repository.commit(
        usual(2)
            .with(PARSE, 120, 0)
            .with(FIXED, 480, 0)
            .with(FIXED.replace("fixed", "slowed"), 528, 0));
    assertThat(drift().warnings().get(0).text())
        .isEqualTo(
            "Parser.parse: +20.0 % time since v1.2.0 (2026-02-01), in steps that each passed or were"
                + " accepted (the machine has moved as well: fixed work +20.0 %)");
  }

  @Test
  void baselineThatWasRewrittenByHandIsRefused() throws Exception {
    Path file = repository.baselines().resolve(SampleRecord.ID).resolve("jmh.json");
    Files.writeString(file, usual(9).with(PARSE, 150, 0).jmhJson());
    repository.commit();
    repository.git("tag", "v1.3.0");
    repository.git("checkout", "-q", "v1.2.0", "--", "baselines");
    assertThatThrownBy(this::drift)
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining("jmh.json was changed without update-baselines");
  }

  @Test
  void updateTellsTheDriftThatItWouldCommit() throws Exception {
    Updates updates = new Updates(root.resolve("project"));
    updates.write(usual(2).with(PARSE, 107, 0), Updates.PLAIN);
    assertThat(updates.plan(usual(3).with(PARSE, 115, 0), Updates.PLAIN).notes())
        .endsWith(
            "Parser.parse: +15.0 % time since v1.2.0 (2026-02-01), in steps that each passed or"
                + " were accepted");
  }

  @Test
  void updateInAShallowCloneSaysThatItDoesNotKnow() throws Exception {
    repository.commit(usual(2));
    repository.cloned(root.resolve("shallow"), "--depth=1");
    Updates updates = new Updates(root.resolve("shallow"));
    assertThat(updates.plan(usual(3).with(PARSE, 107, 0), Updates.PLAIN).notes())
        .endsWith(
            "drift since the last release not known: this clone is shallow, so the release that"
                + " baselines/"
                + SampleRecord.ID
                + " could be held against is not in it; git fetch --unshallow --tags");
  }

  private static double power(int step) {
    double product = 1;
    for (int i = 0; i < step; i++) {
      product *= 1.04;
    }
    return product;
  }

  private ReleaseHistory history() {
    return repository.store().history();
  }

  private Drift drift() throws BaselineException {
    return history().drift(SampleRecord.ID, Thresholds.of(10)).orElseThrow();
  }
}
