package io.mexcbench.baseline;

import io.mexcbench.environment.GitProcess;
import java.util.List;

/**
 * The commit at which a change left the line that it is to be merged into. What the change did to
 * its own baselines afterwards is not in it.
 */
final class MergeBase {
  private final Git git;
  private final String source;

  /**
   * @param source what the user wrote, for messages
   */
  MergeBase(Git git, String source) {
    this.git = git;
    this.source = source;
  }

  /**
   * Of HEAD and another revision.
   *
   * @param commit a full name
   */
  String with(String commit) throws BaselineException {
    if (!git.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}").isYes()) {
      throw new BaselineException(source + ": HEAD has no commit yet; commit the change first");
    }
    GitProcess.Answer answer = git.run("merge-base", "--all", "HEAD", commit);
    List<String> bases = answer.output().lines().toList();
    if (!answer.isYes() || bases.isEmpty()) {
      throw isShallow() ? shallow() : unrelated();
    }
    if (bases.size() > 1) {
      throw several(bases);
    }
    return bases.get(0);
  }

  private boolean isShallow() throws BaselineException {
    return git.run("rev-parse", "--is-shallow-repository").output().strip().equals("true");
  }

  private BaselineException shallow() {
    return new BaselineException(
        source
            + ": this clone is shallow and its history ends before the merge base;"
            + " fetch the rest: git fetch --unshallow");
  }

  private BaselineException unrelated() {
    return new BaselineException(
        source
            + " shares no history with HEAD; name the revision to compare with instead:"
            + " --baseline git:REV");
  }

  /** Either could be meant, and they need not hold the same baseline. */
  private BaselineException several(List<String> bases) {
    return new BaselineException(
        source
            + ": the histories cross, so there are several merge bases ("
            + String.join(", ", bases)
            + "); merge that revision into the branch, or name one with --baseline git:REV");
  }
}
