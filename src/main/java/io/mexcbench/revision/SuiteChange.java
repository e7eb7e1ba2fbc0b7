package io.mexcbench.revision;

import io.mexcbench.environment.FailureReason;
import io.mexcbench.regression.Warning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What the head did to the benchmarks themselves, which are not asked in its way.
 *
 * @param classes simple names of classes below {@code bench} that differ or were taken away
 */
record SuiteChange(SortedSet<String> classes, boolean isCorpusChanged) {
  private static final String BENCH = "io/mexcbench/bench/";
  private static final String CORPUS = "io/mexcbench/corpus/";
  private static final String GENERATED = "jmh_generated";
  private static final int NAMED = 5;

  static SuiteChange between(Path base, Path head) throws RevisionException {
    Map<String, List<Long>> before = contents(base);
    Map<String, List<Long>> after = contents(head);
    SortedSet<String> classes = new TreeSet<>();
    boolean isCorpusChanged = false;
    for (Map.Entry<String, List<Long>> entry : before.entrySet()) {
      if (!entry.getValue().equals(after.get(entry.getKey()))) {
        isCorpusChanged |= entry.getKey().startsWith(CORPUS);
        if (entry.getKey().startsWith(BENCH)) {
          classes.add(simpleName(entry.getKey()));
        }
      }
    }
    return new SuiteChange(classes, isCorpusChanged);
  }

  Optional<Warning> warning() {
    if (classes.isEmpty() && !isCorpusChanged) {
      return Optional.empty();
    }
    String what =
        classes.isEmpty()
            ? "the corpus"
            : "benchmarks (" + names() + ")" + (isCorpusChanged ? " and the corpus" : "");
    return Optional.of(
        new Warning(
            "the change also touches " + what + "; both sides ran those of the base",
            "see the new ones in a run of the change alone: scripts/bench"));
  }

  private String names() {
    String named = String.join(", ", classes.stream().limit(NAMED).toList());
    return classes.size() > NAMED ? named + " and " + (classes.size() - NAMED) + " more" : named;
  }

  /** Checksum and size by name. */
  private static Map<String, List<Long>> contents(Path jar) throws RevisionException {
    SortedMap<String, List<Long>> contents = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .filter(one -> one.getName().startsWith(BENCH) || one.getName().startsWith(CORPUS))
          .filter(one -> !one.isDirectory() && !one.getName().contains(GENERATED))
          .forEach(one -> contents.put(one.getName(), fingerprint(one)));
      return contents;
    } catch (IOException e) {
      throw new RevisionException("cannot read " + jar + ": " + FailureReason.of(e), e);
    }
  }

  private static List<Long> fingerprint(JarEntry entry) {
    return List.of(entry.getCrc(), entry.getSize());
  }

  private static String simpleName(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("(\\$.*)?\\.class$", "");
  }
}
