package io.mexcbench.revision;

import java.nio.file.Path;

/** A revision that does not build. */
public final class BuildFailure extends RevisionException {
  private static final long serialVersionUID = 1L;

  BuildFailure(Commit commit, int exitCode, Path log, String tail) {
    super(
        "%s does not build (exit code %d); see %s, which ends with: %s"
            .formatted(commit.title(), exitCode, log, tail.isEmpty() ? "nothing" : tail));
  }
}
