package io.mexcbench.run;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.RunVerdict;

/** A run that ended in order: its folder, and what is known of it. */
public record FinishedRun(ResultFolder folder, RunRecord record) {
  /** Adds the verdict to the folder, so that an invalid run never becomes a baseline. */
  public void recordVerdict(RunVerdict verdict) throws RunException {
    folder.writeRecord(record.withVerdict(verdict.name()));
  }
}
