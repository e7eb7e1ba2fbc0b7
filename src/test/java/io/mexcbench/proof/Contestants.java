package io.mexcbench.proof;

import io.mexcbench.proof.anchor.Anchor;
import io.mexcbench.proof.anchor.Asv;
import io.mexcbench.proof.anchor.Benchstat;
import io.mexcbench.proof.anchor.Criterion;
import io.mexcbench.proof.anchor.ErrorBars;
import io.mexcbench.proof.anchor.LowestScore;
import io.mexcbench.proof.anchor.Relabelling;
import io.mexcbench.proof.anchor.Separation;
import io.mexcbench.proof.anchor.StudentTest;
import io.mexcbench.proof.anchor.Threshold;
import io.mexcbench.regression.LowScore;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** Who is compared with whom. */
final class Contestants {
  /** The least threshold that our gate accepts: it shall show what it can see, not what it may. */
  static final double THRESHOLD = 2;

  private static final int RESAMPLES = 1_000;

  private static final List<Anchor> ANCHORS =
      List.of(
          new Threshold(110),
          new Threshold(200),
          new ErrorBars(0),
          new ErrorBars(5),
          new Benchstat(),
          new Criterion(RESAMPLES),
          new Asv(),
          new StudentTest(),
          new Relabelling(),
          new Separation(),
          new LowestScore());

  private Contestants() {}

  /** Our gate, and every anchor at its default and on our fork scores. */
  static List<Contestant> all(Input ofAnchors) {
    List<Contestant> all = new ArrayList<>();
    all.add(GateContestant.fixed(THRESHOLD));
    for (Input shown : List.of(ofAnchors, Input.SCORES)) {
      ANCHORS.forEach(anchor -> all.add(new AnchorContestant(anchor, shown)));
    }
    return all;
  }

  /** Our gate, what else was weighed, and a test that knows what no test can. */
  static List<Contestant> designs() {
    return List.of(
        GateContestant.fixed(THRESHOLD),
        new OtherDesign("q10, Student's t", fork -> StatUtils.percentile(fork, 10), false),
        new OtherDesign("least iteration, Student's t", StatUtils::min, false),
        new OtherDesign("our score, spread known", LowScore::of, true));
  }
}
