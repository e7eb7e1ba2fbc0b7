package io.mexcbench.baseline;

import java.util.List;
import java.util.Optional;

/** A folder of baselines, as it is or as it was in a revision. */
public interface Baselines {
  /** The baseline of an environment, if one was recorded. */
  Optional<Baseline> find(String environmentId) throws BaselineException;

  /** The ids of all environments that have a baseline, sorted. */
  List<String> ids() throws BaselineException;
}
