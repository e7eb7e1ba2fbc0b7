package io.mexcbench.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.explain.Explainer;
import io.mexcbench.explain.Explanation;
import io.mexcbench.explain.Method;
import io.mexcbench.explain.Profiler;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.run.Arm;
import io.mexcbench.run.BenchmarkSet;
import io.mexcbench.run.JarSuite;
import io.mexcbench.run.MeasuredPair;
import io.mexcbench.run.PairedForks;
import io.mexcbench.run.ProfiledForks;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.WrongBuildException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single forks of JMH as it is, with builds made of the classes under test. */
class RealForkTest {
  private static final Pattern ONE = Pattern.compile("FrameDecoderBenchmark.decodeServerFrame:");
  private static final String DECODER = "io/mexcbench/hotpath/websocket/FrameDecoder";

  @TempDir Path folder;
  private Path classes;
  private Path build;
  private Path benchmarks;
  private Set<BenchmarkKey> keys;

  @BeforeEach
  void setUp() throws Exception {
    classes = Path.of(Arm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    build = build("a build.jar", name -> true);
    benchmarks = folder.resolve("the benchmarks.jar");
    BenchmarkJar.write(build, benchmarks);
    keys = JarSuite.in(build).keys(BenchmarkSet.GATE, ONE);
  }

  @Test
  void eachArmRunsItsOwnBuildAndTheBenchmarksOfTheBase() throws Exception {
    // Another revision of the same code, whose benchmarks are gone.
    Path head =
        build("another build.jar", name -> !BenchmarkJar.isOfBenchmarks(name), "git.properties");
    Arm ofBase = Arm.of("the base", benchmarks, build);
    Arm ofHead = Arm.of("the head", benchmarks, head);
    assertThat(ofHead.buildHash()).isNotEqualTo(ofBase.buildHash());

    MeasuredPair pair = forks(ofBase, ofHead).measure(1);

    assertThat(pair.failed()).isEmpty();
    assertThat(pair.base()).hasSize(1).allMatch(one -> one.forks().size() == 1);
    assertThat(pair.head()).hasSize(1).allMatch(one -> one.forks().get(0).length == 15);
    assertThat(pair.base().get(0).key()).isEqualTo(pair.head().get(0).key());
    assertThat(log())
        .contains("# the base, build " + ofBase.buildHash())
        .contains("# The fork ran build " + ofBase.buildHash())
        .contains("# The fork ran build " + ofHead.buildHash());
  }

  @Test
  void profiledForksLeaveWhatAnExplanationIsMadeOf() throws Exception {
    Arm arm = Arm.of("the base", benchmarks, build);
    ResultFolder results =
        ResultFolder.create(folder.resolve("results"), Instant.EPOCH, "0123456789");
    BenchmarkKey key = keys.iterator().next();

    Explanation explanation =
        Explainer.of(
                Profiler.of(Optional.empty()),
                new ProfiledForks(results, JarSuite.in(build)),
                results.file("profiles"),
                arm,
                arm)
            .explain(1, key, new Explanation.Measured(4, 4, 0, 0));

    assertThat(explanation.samples()).allMatch(count -> count >= 100);
    String benchmark = key.benchmark();
    int dot = benchmark.lastIndexOf('.');
    assertThat(explanation.calls().calls())
        .containsKey(new Method(benchmark.substring(0, dot), benchmark.substring(dot + 1)));
    assertThat(results.file("profiles/1-head-2.jfr")).exists();
    assertThat(Files.readString(results.file("run.log")))
        .contains("# The fork ran build " + arm.buildHash());
  }

  @Test
  void forkThatDoesNotRunTheBuildThatItShouldEndsEverything() throws Exception {
    Arm wrong = new Arm("the base", benchmarks, build, "c0ffee");

    assertThatThrownBy(() -> forks(wrong, wrong).measure(1))
        .isInstanceOf(WrongBuildException.class)
        .hasMessageContaining("for the base did not run its own build: expected c0ffee, it said ");
  }

  @Test
  void benchmarkThatDoesNotFitTheCodeSaysWhatIsMissing() throws Exception {
    Path without = build("changed.jar", name -> !name.startsWith(DECODER));

    MeasuredPair pair =
        forks(Arm.of("the base", benchmarks, without), Arm.of("the head", benchmarks, build))
            .measure(2);

    assertThat(pair.failed().keySet()).isEqualTo(keys);
    assertThat(pair.failed().values())
        .allMatch(MeasuredPair.Failure::isLinkage)
        .allSatisfy(
            failure ->
                assertThat(failure.reason())
                    .startsWith("with the code of the base it failed: java.lang.NoClassDefFound")
                    .contains("FrameDecoder"));
    assertThat(pair.head()).isEmpty();
  }

  private PairedForks forks(Arm base, Arm head) throws Exception {
    return new PairedForks(
        folder.resolve("results"),
        Instant.EPOCH,
        "0123456789",
        JarSuite.in(build),
        keys,
        base,
        head);
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("results/19700101T000000Z-0123456/run.log"));
  }

  /** The classes of this build and the libraries that a fork needs, JMH left out. */
  private Path build(String name, Predicate<String> isWanted, String... without)
      throws IOException {
    Path jar = folder.resolve(name);
    Set<String> written = new HashSet<>();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String entry = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (isWanted.test(entry) && Arrays.stream(without).noneMatch(entry::endsWith)) {
          put(entry, Files.readAllBytes(file), out);
        }
      }
      for (Path library : libraries()) {
        copy(library, written, out);
      }
    }
    return jar;
  }

  private static List<Path> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(one -> one.contains("commons-math3") || one.contains("jopt-simple"))
        .map(Path::of)
        .toList();
  }

  private static void copy(Path library, Set<String> written, JarOutputStream out)
      throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      for (JarEntry entry : jar.stream().filter(one -> one.getName().endsWith(".class")).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          if (written.add(entry.getName())) {
            put(entry.getName(), in.readAllBytes(), out);
          }
        }
      }
    }
  }

  private static void put(String name, byte[] bytes, JarOutputStream out) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(bytes);
    out.closeEntry();
  }
}
