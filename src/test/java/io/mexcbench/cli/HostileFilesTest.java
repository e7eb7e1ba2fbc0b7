package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file that somebody made up is believed: every command that reads it ends with 2 and one line
 * that says which file it is, of which benchmark, and which field.
 */
@ExtendWith(SoftAssertionsExtension.class)
class HostileFilesTest {
  @TempDir Path root;

  @InjectSoftAssertions private SoftAssertions softly;

  private Path good;
  private Path baselines;
  private String record;

  @BeforeEach
  void makeAGoodRun() throws IOException {
    good = new SampleRun(1).with(HostileJmhFiles.NAME, 100, 0).writeTo(root.resolve("good"));
    record = Files.readString(good.resolve("environment.json"));
    baselines = Files.createDirectory(root.resolve("baselines"));
    Files.writeString(baselines.resolve("thresholds.json"), HostileRecords.GOOD_THRESHOLDS);
    Files.writeString(root.resolve("good.json"), HostileJmhFiles.GOOD);
  }

  @Test
  void everyHostileFileIsRefusedAndNamed() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    for (HostileFile file : HostileJmhFiles.all()) {
      Path path = made(file, "jmh.json");
      assertRefused(file, path, "compare", "--baseline=" + path, "--candidate=" + goodJson());
      assertRefused(file, path, "compare", "--baseline=" + goodJson(), "--candidate=" + path);
      unlink(path);
      counts.merge("jmh.json", 1, Integer::sum);
    }
    for (HostileFile file : HostileRecords.ofRecord(record)) {
      Path path = made(file, "environment.json");
      Files.copy(good.resolve("jmh.json"), path.resolveSibling("jmh.json"));
      assertRefused(file, path, update(path.getParent(), baselines));
      unlink(path);
      counts.merge("environment.json", 1, Integer::sum);
    }
    for (HostileFile file : HostileRecords.ofThresholds()) {
      Path path = made(file, "thresholds.json");
      assertRefused(file, path, update(good, path.getParent()));
      unlink(path);
      counts.merge("thresholds.json", 1, Integer::sum);
    }
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println("checked " + total + " hostile files: " + counts);
    assertThat(total).isGreaterThanOrEqualTo(40);
  }

  @Test
  void whatTheHostileFilesWereMadeFromIsTaken() throws Exception {
    StringWriter err = new StringWriter();
    String same = goodJson().toString();
    assertThat(run(err, "compare", "--baseline=" + same, "--candidate=" + same)).isZero();
    assertThat(run(err, update(good, baselines))).isZero();
    assertThat(err.toString()).isEmpty();
  }

  /** The suite's own gate reads what it judges by before it measures anything. */
  @Test
  void runRefusesHostileBaselinesBeforeItMeasures() throws Exception {
    String temporary = System.setProperty("java.io.tmpdir", root.toString());
    try {
      requireThatRunRefuses();
    } finally {
      System.setProperty("java.io.tmpdir", temporary);
    }
  }

  /** With the lock of another machine, for a run may be measuring on this one. */
  private void requireThatRunRefuses() throws Exception {
    List<HostileFile> some = new ArrayList<>();
    HostileRecords.ofThresholds().stream().limit(1).forEach(some::add);
    for (HostileFile file : some) {
      Path path = made(file, "thresholds.json");
      assertRefused(
          file, path, "run", "--gate", "--baselines=" + path.getParent(), "--results=" + root);
    }
    for (HostileFile file : HostileJmhFiles.all().subList(0, 1)) {
      Path path = made(file, "jmh.json");
      assertRefused(
          file,
          path,
          "run",
          "--gate",
          "--baseline=" + path,
          "--baselines=" + baselines,
          "--results=" + root);
    }
    assertThat(root).isDirectoryNotContaining("glob:**/*Z-*");
  }

  private Path made(HostileFile file, String name) throws Exception {
    Path path = Files.createTempDirectory(root, "hostile").resolve(name);
    file.maker().make(path);
    return path;
  }

  /** JUnit warns of links that lead out of its folder. */
  private static void unlink(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      Files.delete(path);
    }
  }

  private Path goodJson() {
    return root.resolve("good.json");
  }

  private String[] update(Path result, Path folder) {
    return new String[] {
      "baseline", "update", "--reason=r", "--dry-run", "--result=" + result, "--baselines=" + folder
    };
  }

  private void assertRefused(HostileFile file, Path path, String... args) {
    StringWriter err = new StringWriter();
    int exit = run(err, args);
    String line = err.toString();
    softly.assertThat(exit).as("%s: %s", file.what(), line).isEqualTo(ExitCode.USAGE);
    softly
        .assertThat(line)
        .as(file.what())
        .startsWith("mexcbench: ")
        .endsWith("\n")
        .hasLineCount(1)
        .contains(path.toString())
        .contains(file.named())
        .hasSizeLessThan(1000);
  }

  private static int run(StringWriter err, String... args) {
    StringWriter out = new StringWriter();
    int exit =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    assertThat(exit == ExitCode.PASS || out.toString().isEmpty()).isTrue();
    return exit;
  }
}
