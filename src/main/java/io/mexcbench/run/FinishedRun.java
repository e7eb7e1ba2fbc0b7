package io.mexcbench.run;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.RunVerdict;
import java.util.Optional;

/** A run that ended in order: its folder, and what is known of it. */
public record FinishedRun(ResultFolder folder, RunRecord record) {
  /** Adds the verdict to the folder, so that an invalid run never becomes a baseline. */
  public void recordVerdict(RunVerdict verdict) throws RunException {
    folder.writeRecord(
        new RunRecord(
            record.environment(),
            record.machine(),
            record.gitRevision(),
            record.isDirty(),
            record.settings(),
            record.preset(),
            record.benchmarkSet(),
            record.coversWholeSet(),
            record.classHashes(),
            record.corpusHash(),
            record.sessions(),
            record.sessionsByKey(),
            record.isComplete(),
            Optional.of(verdict.name())));
  }
}
