package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Controls;
import io.mexcbench.report.PeerGoal;
import io.mexcbench.report.PeerPage;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.RunException;
import java.nio.charset.StandardCharsets;

/**
 * What a run of the peers says: how our code stands beside theirs. There is nothing to pass or fail
 * but the run itself, which must have been able to show a difference.
 */
final class PeerReports {
  private static final String MARKDOWN = "report.md";

  private PeerReports() {}

  /** Prints and writes the comparison; the exit code tells whether the run may be believed. */
  static int write(Baseline run, ResultFolder folder, Console console) throws RunException {
    PeerPage page = new PeerPage(PeerGoal.ofThisBuild(), run.measurements(), Controls.EMPTY);
    String machine = run.run().map(MachineText::of).orElse("an unknown machine");
    folder.write(
        MARKDOWN,
        ("# Beside the peers\n\n" + page.render(machine)).getBytes(StandardCharsets.UTF_8));
    page.goalLines().forEach(console::print);
    console.print("Table: %s".formatted(folder.file(MARKDOWN)));
    ControlCheck sentinel = Controls.sentinel(run.measurements());
    if (sentinel.holds()) {
      return ExitCode.PASS;
    }
    console.print("INVALID: " + sentinel.text());
    return ExitCode.NOT_JUDGED;
  }
}
