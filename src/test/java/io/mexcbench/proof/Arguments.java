package io.mexcbench.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code scripts/evaluate-gate} is told.
 *
 * @param recordings of other systems
 * @param only the evaluations to be played; all that can be if none is named
 */
record Arguments(boolean isShort, Optional<Path> recordings, List<String> only) {
  private static final String SHORT = "--short";
  private static final String ONLY = "--only=";

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it cannot be meant
   */
  static Arguments of(String... words) {
    boolean isShort = false;
    Optional<Path> recordings = Optional.empty();
    List<String> only = new ArrayList<>();
    for (String word : words) {
      if (word.equals(SHORT)) {
        isShort = true;
      } else if (word.startsWith(ONLY)) {
        only.add(known(word.substring(ONLY.length())));
      } else if (word.startsWith("-") || recordings.isPresent()) {
        throw new IllegalArgumentException("not understood: " + word + "; see --help");
      } else {
        recordings = Optional.of(Path.of(word));
      }
    }
    if (isShort && words.length > 1) {
      throw new IllegalArgumentException(SHORT + " stands alone");
    }
    if (recordings.isEmpty() && only.stream().anyMatch(EvaluateGate.OF_SYSTEMS::contains)) {
      throw new IllegalArgumentException(
          "other systems can be evaluated with a folder of recordings only");
    }
    return new Arguments(isShort, recordings, List.copyOf(only));
  }

  private static String known(String name) {
    List<String> all = new ArrayList<>(EvaluateGate.OF_SYSTEMS);
    all.addAll(EvaluateGate.OF_OWN);
    if (!all.contains(name)) {
      throw new IllegalArgumentException(
          "no evaluation \"%s\"; there are: %s".formatted(name, String.join(", ", all)));
    }
    return name;
  }

  boolean isWanted(String evaluation) {
    return only.isEmpty() || only.contains(evaluation);
  }
}
