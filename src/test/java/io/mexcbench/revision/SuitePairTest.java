package io.mexcbench.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Warning;
import io.mexcbench.run.BenchmarkSet;
import io.mexcbench.run.JarSuite;
import io.mexcbench.run.RunException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two builds have of benchmarks, and what both are asked. */
class SuitePairTest {
  private static final Pattern ALL = Pattern.compile("");
  private static final String GATE_SET = "io/mexcbench/run/gate-set.txt";
  private static final String BENCHMARKS = "META-INF/BenchmarkList";

  @TempDir Path folder;

  @Test
  void oneSidedBenchmarksAreToldApartAndAGatedOneThatIsGoneIsRemembered() throws Exception {
    Path base = build("base", "decodeServerFrame\n", "decodeServerFrame", "decodeMaskedFrame");
    Path head = build("head", "nothing\n", "decodeMaskedFrame", "encodeFrame");

    SuitePair all = SuitePair.of(base, head, BenchmarkSet.ALL, ALL);

    assertThat(all.missing())
        .extracting(BenchmarkKey::shortName)
        .containsExactly("FrameBenchmark.decodeServerFrame");
    assertThat(all.added())
        .extracting(BenchmarkKey::shortName)
        .containsExactly("FrameBenchmark.encodeFrame");
    assertThat(all.isGatedMissing()).isTrue();
  }

  @Test
  void benchmarkThatIsNotGatedMayGo() throws Exception {
    Path base = build("base", "decodeServerFrame\n", "decodeServerFrame", "decodeMaskedFrame");
    Path head = build("head", "decodeServerFrame\n", "decodeServerFrame");

    assertThat(SuitePair.of(base, head, BenchmarkSet.ALL, ALL).isGatedMissing()).isFalse();
    assertThat(SuitePair.of(base, head, BenchmarkSet.GATE, ALL).missing()).isEmpty();
  }

  @Test
  void benchmarkThatWasNotAskedForIsNotMissing() throws Exception {
    Path base = build("base", "decode\n", "decodeServerFrame", "decodeMaskedFrame");
    Path head = build("head", "decode\n", "decodeMaskedFrame");

    assertThat(SuitePair.of(base, head, BenchmarkSet.GATE, Pattern.compile("Masked")))
        .isEqualTo(SuitePair.alike());
  }

  @Test
  void changedBenchmarksAndCorpusAreWarnedOf() throws Exception {
    Path base = build("base", "", "decodeServerFrame");
    Path head =
        build(
            "head",
            "",
            Map.of(
                "io/mexcbench/bench/FrameBenchmark.class", "another",
                "io/mexcbench/bench/jmh_generated/Stub.class", "another",
                "io/mexcbench/corpus/Corpus.class", "another"),
            "decodeServerFrame");

    assertThat(SuitePair.of(base, head, BenchmarkSet.ALL, ALL).warnings())
        .containsExactly(
            new Warning(
                "the change also touches benchmarks (FrameBenchmark) and the corpus; both sides"
                    + " ran those of the base",
                "see the new ones in a run of the change alone: scripts/bench"));
  }

  @Test
  void buildWithoutBenchmarksIsTold() throws Exception {
    Path empty = jar("empty", Map.of("a.txt", "x"));

    assertThatThrownBy(() -> SuitePair.of(empty, empty, BenchmarkSet.ALL, ALL))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("holds no benchmarks");
  }

  @Test
  void jarBeforeBothBuildsHoldsBenchmarksCorpusAndHarnessAndNothingThatIsMeasured()
      throws Exception {
    Path base =
        build(
            "base",
            "",
            Map.of(
                "io/mexcbench/hotpath/Parser.class", "hot",
                "org/openjdk/jmh/runner/ForkedMain.class", "an older JMH"),
            "decodeServerFrame");
    Path target = folder.resolve("benchmarks of base.jar");

    BenchmarkJar.write(base, target);

    try (JarFile jar = new JarFile(target.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName).filter(name -> !name.startsWith("org/")))
          .containsExactlyInAnyOrder(
              BENCHMARKS,
              "io/mexcbench/bench/FrameBenchmark.class",
              "io/mexcbench/bench/jmh_generated/Stub.class",
              "io/mexcbench/corpus/Corpus.class",
              "io/mexcbench/run/BuildProfiler.class",
              "io/mexcbench/run/BuildHash.class",
              "io/mexcbench/run/BuildHash$Source.class");
      assertThat(jar.getEntry("org/openjdk/jmh/runner/ForkedMain.class").getSize())
          .isGreaterThan(100);
    }
  }

  private Path build(String name, String gateSet, String... methods) throws Exception {
    return build(name, gateSet, Map.of(), methods);
  }

  /** Lines as JMH writes them, of another method. */
  private Path build(String name, String gateSet, Map<String, String> others, String... methods)
      throws Exception {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(BENCHMARKS, list(methods));
    entries.put(GATE_SET, gateSet);
    entries.put("io/mexcbench/bench/FrameBenchmark.class", "one");
    entries.put("io/mexcbench/bench/jmh_generated/Stub.class", "one");
    entries.put("io/mexcbench/corpus/Corpus.class", "one");
    entries.putAll(others);
    return jar(name, entries);
  }

  private static String list(String... methods) throws Exception {
    Path classes =
        Path.of(JarSuite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String line =
        Files.readString(classes.resolve(BENCHMARKS))
            .lines()
            .filter(one -> one.contains("FrameDecoderBenchmark_decodeServerFrame_"))
            .findFirst()
            .orElseThrow();
    StringBuilder list = new StringBuilder();
    for (String method : List.of(methods)) {
      list.append(renamed(line, method)).append('\n');
    }
    return list.toString();
  }

  /** Each field of a line stands behind its length. */
  private static String renamed(String line, String method) {
    String type = "io.mexcbench.bench.FrameBenchmark";
    return line.replaceAll(
            "S \\d+ io\\.mexcbench\\.bench\\.websocket\\.FrameDecoderBenchmark ",
            "S " + type.length() + " " + type + " ")
        .replaceAll("S \\d+ decodeServerFrame ", "S " + method.length() + " " + method + " ");
  }

  private Path jar(String name, Map<String, String> entries) throws Exception {
    Path jar = folder.resolve(name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return jar;
  }
}
