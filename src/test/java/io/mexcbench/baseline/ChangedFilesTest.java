package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedFilesTest {
  private static final String CODE = "src/main/java/io/mexcbench/";

  @ParameterizedTest
  @CsvSource({
    // path, of the gate, of the baselines, measured
    "baselines/thresholds.json, true, true, false",
    "baselines/an-id/jmh.json, true, true, false",
    "baselines, true, true, false",
    "baselines/README.md, false, false, false",
    "baselines-old/a.json, false, false, false",
    CODE + "regression/Gate.java, true, false, false",
    CODE + "run/Selection.java, true, false, false",
    CODE + "jmhjson/JmhReader.java, true, false, false",
    CODE + "baseline/GitFiles.java, true, false, false",
    CODE + "environment/Environment.java, true, false, false",
    CODE + "cli/ExitCode.java, true, false, false",
    CODE + "report/JsonReport.java, true, false, false",
    CODE + "unheardof/Trick.java, true, false, false",
    CODE + "bench/market/ParserBenchmark.java, true, false, true",
    CODE + "corpus/Corpus.java, true, false, true",
    CODE + "hotpath/market/Parser.java, false, false, true",
    CODE + "hotpath, false, false, true",
    CODE + "hotpathology/Trick.java, true, false, false",
    CODE + "engine/Engine.java, false, false, false",
    CODE + "load/Load.java, false, false, false",
    "src/main/java/org/openjdk/jmh/Shadow.java, true, false, false",
    "src/main/java/module-info.java, true, false, false",
    "src/main/resources/io/mexcbench/run/gate-set.txt, true, false, false",
    "src/main/resources/io/mexcbench/dashboard/index.html, false, false, false",
    "src/main/resources/META-INF/services/x.Y, true, false, false",
    "src/test/java/io/mexcbench/regression/GateTest.java, false, false, false",
    "pom.xml, true, false, false",
    ".mvn/maven.config, true, false, false",
    ".ci/run, true, false, false",
    ".github/workflows/build.yml, true, false, false",
    "scripts/bench, true, false, false",
    "CODEOWNERS, true, false, false",
    "README.md, false, false, false",
    "docs/gate.md, false, false, false"
  })
  void everyPathIsKnownForWhatItIs(
      String path, boolean isOfTheGate, boolean isOfBaselines, boolean isMeasured) {
    ChangedFiles changed = new ChangedFiles(new TreeSet<>(Set.of(path)), "baselines");

    assertThat(changed.ofTheGate().contains(path)).isEqualTo(isOfTheGate);
    assertThat(changed.ofBaselines().contains(path)).isEqualTo(isOfBaselines);
    assertThat(changed.ofMeasuredCode().contains(path)).isEqualTo(isMeasured);
  }
}
