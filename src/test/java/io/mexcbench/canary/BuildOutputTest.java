package io.mexcbench.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs last in a build: nothing that it left holds the secret that everything was signed with. */
@Tag("canary")
class BuildOutputTest {
  private static final Path FOLDER = Path.of("target", "canary");

  @Test
  void nothingThatTheBuildLeftHoldsTheCanary() throws Exception {
    smokeRun();
    CanaryScan scan = new CanaryScan();
    scan.searchOutputs(Path.of(""));
    System.out.println(scan.summary());
    assertThat(scan.hits()).isEmpty();
    assertThat(scan.files()).isGreaterThan(500);
  }

  /** So that there are results, reports and a log of JMH that has signed something. */
  private static void smokeRun() throws IOException, InterruptedException {
    Path results = FOLDER.resolve("results");
    Path log = FOLDER.resolve("run.log");
    // A lock of its own: another run on this machine is no reason to fail.
    Files.createDirectories(FOLDER.resolve("tmp"));
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + FOLDER.resolve("tmp").toAbsolutePath(),
                "-Djmh.ignoreLock=true",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "io.mexcbench.cli.Main",
                "run",
                "--preset=smoke",
                "--include=OrderRequestBenchmark",
                "--results=" + results,
                "--verbose")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(run.waitFor()).as(Files.readString(log)).isZero();
    try (var found = Files.walk(results)) {
      assertThat(found.map(file -> file.getFileName().toString()))
          .contains("jmh.json", "environment.json");
    }
  }

  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator,
        List.of(classPath.split(File.pathSeparator)).stream()
            .map(path -> new File(path).getAbsolutePath())
            .toList());
  }
}
