package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.Warning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a change did to the gate that judges it. That its baselines and thresholds are read from the
 * merge base undoes most of it; the rest is said here: the gate's own code, its build, and a result
 * that is not of the change.
 */
public final class TamperCheck {
  private static final int NAMED = 8;

  private final GitFiles files;
  private final String base;
  private final String head;
  private final ChangedFiles changed;

  private TamperCheck(GitFiles files, String base, String head, ChangedFiles changed) {
    this.files = files;
    this.base = base;
    this.head = head;
    this.changed = changed;
  }

  static TamperCheck since(String base, GitFiles files, Path folder) throws BaselineException {
    String head = files.git().require("rev-parse", "HEAD").strip();
    return new TamperCheck(files, base, head, ChangedFiles.since(base, files.git(), folder));
  }

  /**
   * Everything that whoever trusts the judgement must know.
   *
   * @param run the record of the result that is judged
   */
  public Doubts doubts(Optional<RunRecord> run) throws BaselineException {
    List<Warning> objections = new ArrayList<>();
    ownBaseline().ifPresent(objections::add);
    List<Warning> notes = new ArrayList<>();
    gateParts().ifPresent(notes::add);
    if (run.isPresent()) {
      otherCode(run.get()).ifPresent(objections::add);
      uncommitted(run.get()).ifPresent(notes::add);
    }
    nothingToJudge().ifPresent(notes::add);
    return new Doubts(objections, notes);
  }

  /** A new baseline takes over whatever the change cost, so it must be seen beside the old code. */
  private Optional<Warning> ownBaseline() {
    List<String> baselines = changed.ofBaselines();
    List<String> measured = changed.ofMeasuredCode();
    if (baselines.isEmpty() || measured.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            "the change moves its own baseline: since the merge base %s it touches %s and %s"
                .formatted(shortBase(), listed(baselines), listed(measured)),
            "measure both revisions side by side on this machine: git worktree add ../base "
                + shortBase()
                + ", ../base/scripts/bench, scripts/bench, then scripts/compare --baseline"
                + " ../base/results/RUN --candidate results/RUN"));
  }

  private Optional<Warning> gateParts() {
    List<String> parts = changed.ofTheGate();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String company =
        changed.ofMeasuredCode().isEmpty() ? "" : " together with the code that it judges";
    return Optional.of(
        new Warning(
            "the gate's own parts changed%s since the merge base %s: %s"
                .formatted(company, shortBase(), listed(parts)),
            "whoever owns the gate must look at them (CODEOWNERS): it is the changed gate that"
                + " judges here"));
  }

  private Optional<Warning> otherCode(RunRecord run) throws BaselineException {
    String measured = run.gitRevision();
    if (measured.equals(head) || files.isSameCode(measured, head)) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            "the result was measured at %s and HEAD is %s, whose code differs: it says nothing of"
                    .formatted(
                        BaselineRevision.shortName(measured), BaselineRevision.shortName(head))
                + " this change",
            "measure HEAD (scripts/bench) and judge that result"));
  }

  private static Optional<Warning> uncommitted(RunRecord run) {
    return run.isDirty()
        ? Optional.of(
            new Warning(
                "the result was measured with uncommitted changes, which no revision holds",
                "commit them and measure again"))
        : Optional.empty();
  }

  private Optional<Warning> nothingToJudge() {
    return changed.paths().isEmpty()
        ? Optional.of(
            new Warning(
                "nothing differs from the merge base " + shortBase(),
                "name the revision before the change, such as --baseline git:HEAD~1"))
        : Optional.empty();
  }

  private String shortBase() {
    return BaselineRevision.shortName(base);
  }

  private static String listed(List<String> paths) {
    List<String> named =
        paths.stream().limit(NAMED).map(path -> path.replaceAll("\\p{Cntrl}", "?")).toList();
    int more = paths.size() - named.size();
    return String.join(", ", named) + (more == 0 ? "" : " and " + more + " more");
  }
}
