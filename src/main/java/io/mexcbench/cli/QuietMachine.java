package io.mexcbench.cli;

import io.mexcbench.environment.ForeignLoad;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Report;
import java.util.Optional;

/** The check that nothing else of weight ran while a run measured. */
final class QuietMachine {
  private static final String NAME = "quiet machine";

  private QuietMachine() {}

  /** The report of a run with this check, where the system tells what runs. */
  static Report addTo(Report report, RunRecord run) {
    return check(run).map(report::withCheck).orElse(report);
  }

  /** Empty where the system does not tell what runs. */
  static Optional<ControlCheck> check(RunRecord run) {
    return run.watch().map(QuietMachine::check);
  }

  private static ControlCheck check(ForeignLoad load) {
    return load.disturbance()
        .map(found -> check(false, found.text() + "; " + found.remedy()))
        .orElseGet(() -> check(true, load.summary()));
  }

  private static ControlCheck check(boolean holds, String text) {
    return new ControlCheck(NAME, holds, text, Optional.empty());
  }
}
