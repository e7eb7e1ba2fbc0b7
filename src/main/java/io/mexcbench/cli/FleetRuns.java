package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.fleet.Fleet;
import io.mexcbench.fleet.FleetException;
import io.mexcbench.fleet.StoredRun;
import io.mexcbench.history.Past;
import io.mexcbench.history.PastRuns;
import java.util.ArrayList;
import java.util.List;

/** The runs that many runners pushed, as the past of one environment. */
record FleetRuns(Fleet fleet) implements PastRuns {
  /** Without a name the environment is that of the newest run that can be used. */
  @Override
  public List<Baseline> of(String environmentId, List<String> skipped) throws BaselineException {
    try {
      List<String> ids = environmentId.isBlank() ? fleet.environments() : List.of(environmentId);
      for (String id : ids) {
        List<Baseline> runs = usable(fleet.runsOf(id), skipped);
        if (!runs.isEmpty()) {
          return runs;
        }
      }
      return List.of();
    } catch (FleetException e) {
      throw new BaselineException(e.getMessage(), e);
    }
  }

  private static List<Baseline> usable(List<StoredRun> stored, List<String> skipped) {
    List<Baseline> runs = new ArrayList<>();
    for (StoredRun run : stored) {
      try {
        runs.add(Past.valid(run.result()));
      } catch (BaselineException | FleetException unusable) {
        skipped.add(String.valueOf(unusable.getMessage()));
      }
    }
    return runs;
  }

  @Override
  public String place() {
    return fleet.place();
  }
}
