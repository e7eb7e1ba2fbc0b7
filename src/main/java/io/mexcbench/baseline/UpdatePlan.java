package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import java.util.List;

/**
 * An update that was found acceptable and is not yet written.
 *
 * @param changes by key
 * @param keptKeys how many benchmarks keep their data
 * @param notes what the owner should know before committing
 * @param jmhJson the new measurements, normalised
 */
public record UpdatePlan(
    List<KeyChange> changes,
    int keptKeys,
    List<String> notes,
    String jmhJson,
    RunRecord run,
    Provenance provenance) {

  public UpdatePlan {
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }
}
