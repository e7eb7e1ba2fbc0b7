package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the owner of the numbers should know before committing them. */
final class UpdateNotes {
  private final List<String> notes = new ArrayList<>();

  List<String> all() {
    return notes;
  }

  void addUncommitted(RunRecord run) {
    if (run.isDirty()) {
      notes.add("measured with uncommitted changes: commit them together with the baseline");
    }
  }

  /** One session does not tell how far a machine moves from hour to hour. */
  void addFirstSession(RunRecord run, Optional<RunRecord> before) {
    int sessions = before.map(record -> record.sessions().size()).orElse(0);
    notes.add(
        (sessions > 1 ? "one session replaces " + sessions : "a single session")
            + ": run "
            + BaselineUpdate.RECORD_COMMAND
            + " again at "
            + NewSession.nextAfter(run.sessions())
            + " or later and add it with --session");
  }

  void addOtherCode(RunRecord before) {
    notes.add(
        "the session is of other code than the baseline's (revision "
            + Release.abbreviated(before.gitRevision())
            + "): what the code changed counts as difference between sessions from now on;"
            + " leave --session away to start anew with this code");
  }

  void addDrift(Optional<Drift> drift) {
    drift.stream().flatMap(one -> one.warnings().stream()).map(Warning::text).forEach(notes::add);
  }

  void addUnknownDrift(BaselineException why) {
    notes.add("drift since the last release not known: " + why.getMessage());
  }
}
