package io.mexcbench.baseline;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the project that differ from those of a commit, in HEAD or in the work tree.
 *
 * @param paths with slashes, below the project's folder; those outside it as the repository has
 *     them
 * @param baselines the name of the folder of baselines
 */
record ChangedFiles(SortedSet<String> paths, String baselines) {
  private static final String CODE = "src/main";
  private static final List<String> ROOTS =
      List.of(CODE + "/java/io/mexcbench/", CODE + "/resources/io/mexcbench/");

  private static final List<String> MEASURED = List.of("hotpath", "corpus", "bench");

  /** Of all code only this has no say in a verdict: what is not known here is the gate's. */
  private static final List<String> NOT_OF_THE_GATE =
      List.of(
          "hotpath",
          "metrics",
          "kpi",
          "exchange",
          "engine",
          "store",
          "dashboard",
          "load",
          "explain",
          "history");

  private static final List<String> BUILD =
      List.of("pom.xml", ".mvn", "scripts", ".ci", ".github", "CODEOWNERS");

  /**
   * Asks git, without renames: a file that was moved has changed where it was and where it is.
   *
   * @param commit a full name
   * @param folder of baselines, in the project's folder
   */
  static ChangedFiles since(String commit, Git git, Path folder) throws BaselineException {
    String prefix = git.require("rev-parse", "--show-prefix").strip();
    SortedSet<String> paths =
        Stream.of(
                diff(git, commit, "HEAD"),
                diff(git, commit),
                git.require("ls-files", "--others", "--exclude-standard", "--full-name", "-z"))
            .flatMap(Git::names)
            .map(path -> path.startsWith(prefix) ? path.substring(prefix.length()) : path)
            .collect(Collectors.toCollection(TreeSet::new));
    return new ChangedFiles(paths, folder.toAbsolutePath().normalize().getFileName().toString());
  }

  /** What the gate is made of, and what decides how it is built and called. */
  List<String> ofTheGate() {
    return matching(
        path ->
            isBaseline(path)
                || isInAny(BUILD, path)
                || (isIn(CODE, path) && !isPackage(NOT_OF_THE_GATE, path)));
  }

  List<String> ofBaselines() {
    return matching(this::isBaseline);
  }

  /** Whose times are taken, and what with. */
  List<String> ofMeasuredCode() {
    return matching(path -> isPackage(MEASURED, path));
  }

  private List<String> matching(Predicate<String> condition) {
    return paths.stream().filter(condition).toList();
  }

  private boolean isBaseline(String path) {
    return isIn(baselines, path) && !path.endsWith(".md");
  }

  private static boolean isPackage(List<String> names, String path) {
    return ROOTS.stream()
        .anyMatch(root -> names.stream().anyMatch(name -> isIn(root + name, path)));
  }

  private static boolean isInAny(List<String> folders, String path) {
    return folders.stream().anyMatch(folder -> isIn(folder, path));
  }

  /** A folder that became a link or a file is a change of it as well. */
  private static boolean isIn(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static String diff(Git git, String... revisions) throws BaselineException {
    return git.require(
        Stream.of(
                Stream.of("-c", "diff.relative=false", "diff", "--name-only", "-z"),
                Stream.of("--no-renames", "--no-ext-diff", "--ignore-submodules=none"),
                Stream.of(revisions),
                Stream.of("--"))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
