package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Report;
import io.mexcbench.run.Judgement;
import io.mexcbench.run.RunJudge;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Judges a run of the suite while it goes on, exactly as it is judged at the end. */
final class SuiteJudge implements RunJudge {
  private static final String SOURCE = "this run";

  private final SuiteGate gate;
  private final Predicate<BenchmarkKey> selected;

  SuiteJudge(SuiteGate gate, Predicate<BenchmarkKey> selected) {
    this.gate = gate;
    this.selected = selected;
  }

  @Override
  public Judgement judge(RunRecord run, List<Measurement> soFar) {
    Report report =
        gate.judge(
            new Baseline(SOURCE, Optional.empty(), soFar, Optional.of(run), Optional.empty()),
            selected);
    return Judgement.of(report);
  }
}
