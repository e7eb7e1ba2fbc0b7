package io.mexcbench.baseline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why a baseline is what it is.
 *
 * @param reason of the update that wrote it
 * @param accepted the reason for each regression that it took over knowingly, by key
 */
public record Provenance(String reason, SortedMap<String, String> accepted) {
  public Provenance {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("reason must not be blank");
    }
    accepted = Collections.unmodifiableSortedMap(new TreeMap<>(accepted));
  }
}
