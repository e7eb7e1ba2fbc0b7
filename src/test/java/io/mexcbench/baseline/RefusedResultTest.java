package io.mexcbench.baseline;

import static io.mexcbench.baseline.Updates.PARSE;
import static io.mexcbench.baseline.Updates.PARSE_KEY;
import static io.mexcbench.baseline.Updates.PLAIN;
import static io.mexcbench.baseline.Updates.SESSION;
import static io.mexcbench.baseline.Updates.SIGN;
import static io.mexcbench.baseline.Updates.SKIP;
import static io.mexcbench.baseline.Updates.request;
import static io.mexcbench.baseline.Updates.usual;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that prove too little to become a baseline, or less than the one that there is. */
class RefusedResultTest {
  private static final String REFUSED = "RESULT cannot become the baseline: ";
  private static final String RECORD = "run mvn verify -Pbench -Dbench.args=--record";
  private static final String FIXED = "io.mexcbench.bench.control.ControlBenchmark.fixedWork";

  @TempDir private Path root;
  private Updates updates;

  @BeforeEach
  void open() {
    updates = new Updates(root);
  }

  @Test
  void runThatDidNotMeasureTheSuiteIsRefused() {
    refuse(usual(1).cutShort(), "the run did not end; run again, or resume it");
    refuse(usual(1).preset("smoke"), "a smoke run measures nothing; " + RECORD);
    refuse(
        usual(1).with("io.mexcbench.bench.peer.BookPeerBenchmark.treeMap", 900, 48),
        "it measured the peers; " + RECORD + ", or name --result");
    refuse(usual(1).verdict("INVALID"), "its controls failed; run again on a quiet machine");
    refuse(usual(1).verdict("INCOMPLETE"), "it is incomplete; run again, or resume it");
    updates.assertRefused(
        usual(1).forgetClass("a.Parser"), PLAIN, "RESULT: classHashes has no entry for a.Parser");
  }

  @Test
  void oneBenchmarkWithTooFewForksIsNamed() throws Exception {
    SampleRun few = usual(1).forks(9).forksOf(SKIP, 4);
    refuse(few, "a.Parser.skip:avgt:1 has 4 forks, fewer than 5; " + RECORD);
    updates.write(usual(2), PLAIN);
    SampleRun session = usual(1).at("2026-02-01T20:00:00Z").forks(9).forksOf(SKIP, 4);
    updates.assertRefused(
        session, SESSION, REFUSED + "a.Parser.skip:avgt:1 has 4 forks, fewer than 5; " + RECORD);
    updates.write(session, request("not that one", "parse|Signer|Control", null, true));
  }

  @Test
  void runThatStoppedWhatItHadDecidedIsRefusedHoweverManyForksItHas() throws Exception {
    String why =
        "each benchmark was measured until it was decided, so how many forks it has depends on what"
            + " they showed; "
            + RECORD;
    refuse(usual(1).looks(3, 5, 10, 20).forksOf(SIGN, 3), why);
    refuse(usual(1).looks(3, 5, 10, 20).forks(20), why);
    updates.write(usual(2), PLAIN);
    updates.assertRefused(
        usual(1).at("2026-02-01T20:00:00Z").looks(5).forks(20), SESSION, REFUSED + why);
  }

  @Test
  void strengthIsHeldPerBenchmarkWhateverTheSettingsSay() throws Exception {
    updates.write(usual(1).forks(5).forksOf(PARSE, 7), PLAIN);
    refuse(
        usual(2).forks(6),
        PARSE_KEY
            + " has 6 forks a session where the baseline has 7; run with a stronger preset, or"
            + " delete the baseline's folder to start anew");
    updates.write(usual(2).forks(6), request("the others", "skip|Signer|Control", null, false));
    refuse(usual(3).forks(7).forksOf(SIGN, 5), "b.Signer.sign:avgt:1 has 5 forks a session where");
    updates.write(usual(3).forks(7), PLAIN);
  }

  @Test
  void strengthIsHeldPerSessionSoThatOneCanReplaceSeveral() throws Exception {
    updates.write(usual(1).forks(7), PLAIN);
    updates.write(usual(2).forks(7).at("2026-02-01T20:00:00Z"), SESSION);
    refuse(usual(3).forks(6), PARSE_KEY + " has 6 forks a session where");
    updates.write(usual(3).forks(7), PLAIN);
  }

  @Test
  void fewerIterationsAreWeakerToo() throws Exception {
    updates.write(usual(1), PLAIN);
    refuse(
        usual(2).iterations(10, 14),
        PARSE_KEY + " has 14 iterations where the baseline has 15; run with a stronger preset");
    refuse(
        usual(2).iterations(9, 15),
        PARSE_KEY + " has 9 warm-up iterations where the baseline has 10; run with a stronger");
    updates.write(usual(2).iterations(11, 16), PLAIN);
  }

  @Test
  void runWhoseControlsFailIsRefused() throws Exception {
    String failed = "the controls of the result fail: ";
    updates.assertRefused(usual(1).with(FIXED, 440, 0), PLAIN, failed + "sentinel");
    updates.assertRefused(usual(1).without(FIXED), PLAIN, failed);
    updates.write(usual(1), PLAIN);
    updates.assertRefused(
        usual(2).with(FIXED, 500, 0).with(FIXED.replace("fixed", "slowed"), 550, 0),
        PLAIN,
        failed + "fixed work");
  }

  private void refuse(SampleRun run, String why) {
    updates.assertRefused(run, PLAIN, REFUSED + why);
  }
}
