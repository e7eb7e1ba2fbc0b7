package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.openjdk.jmh.runner.BenchmarkList;

/** The benchmarks of a build, and which of them it gates. */
public final class JarSuite {
  private static final String BENCHMARKS = "META-INF/BenchmarkList";
  private static final String GATE_SET = "io/mexcbench/run/" + Selection.GATE_SET;

  /** All controls run where they take at most one part of so many of the budget. */
  private static final int CONTROLS_SHARE = 4;

  private static final int ARMS = 2;

  private final List<Launch> launches;
  private final List<Pattern> gateSet;

  private JarSuite(List<Launch> launches, List<Pattern> gateSet) {
    this.launches = launches;
    this.gateSet = gateSet;
  }

  /**
   * Reads a build.
   *
   * @throws RunException if it holds no benchmarks or cannot be read
   */
  public static JarSuite in(Path jar) throws RunException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String list =
          text(file, BENCHMARKS)
              .orElseThrow(
                  () ->
                      new RunException(
                          jar + " holds no benchmarks; name a revision that has a suite"));
      Optional<String> gateSet = text(file, GATE_SET);
      return new JarSuite(
          Selection.launchesOf(BenchmarkList.fromString(list)),
          gateSet.isPresent() ? Selection.patterns(gateSet.get()) : Selection.gateSet());
    } catch (IOException e) {
      throw new RunException("cannot read the build %s: %s".formatted(jar, e.getMessage()), e);
    }
  }

  /** The benchmarks that are asked for, without the controls. */
  public SortedSet<BenchmarkKey> keys(BenchmarkSet set, Pattern include) {
    Predicate<BenchmarkKey> wanted = Selection.wanted(set, include, gateSet);
    return launches.stream()
        .map(Launch::key)
        .filter(key -> !Selection.isControl(key) && wanted.test(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Full names of methods, those of the controls among them. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    launches.forEach(one -> names.add(one.key().benchmark()));
    return names;
  }

  /**
   * The launches that a plan asks for and that others hold as well. All controls would take minutes
   * of two arms. Where the budget is short only those remain without which nothing may be
   * concluded; of the other kinds of work, a machine that changes does so for both arms.
   */
  Selection selection(RunPlan plan, Predicate<BenchmarkKey> others) throws RunException {
    Predicate<BenchmarkKey> wanted = Selection.wanted(plan.set(), plan.include(), gateSet);
    return Selection.of(launches, wanted.and(others), plan.set(), plan.include())
        .withControlsWithin(plan.budget().dividedBy(CONTROLS_SHARE).dividedBy(ARMS));
  }

  /** Those of some keys. */
  List<Launch> launches(Set<BenchmarkKey> keys) {
    return launches.stream().filter(one -> keys.contains(one.key())).toList();
  }

  private static Optional<String> text(JarFile file, String name) throws IOException {
    ZipEntry entry = file.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = file.getInputStream(entry)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
