package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.RunException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Small disks, mounted by {@code .ci/crash-proof}, that run full while something is written. */
@EnabledIfSystemProperty(
    named = FullDiskTest.DISKS,
    matches = ".+",
    disabledReason = "only root may mount the disks: see .ci/crash-proof")
class FullDiskTest {
  static final String DISKS = "mexcbench.fullDisks";

  private static final int PAGE_BYTES = 4096;

  /** A new version takes four: so each of its files finds its disk full, and at any page. */
  private static final int FREE_PAGES_MAX = 3;

  @TempDir Path root;

  private final StringWriter err = new StringWriter();
  private int refusedUpdates;
  private int refusedRuns;

  @Test
  void fullDiskKeepsTheOldBaselineAndSaysSo() throws Exception {
    Path before = run(1).writeTo(root.resolve("before"));
    Path after = run(2).writeTo(root.resolve("after"));
    List<Path> disks = list(Path.of(System.getProperty(DISKS)));
    SplittableRandom random = new SplittableRandom(50);
    for (Path disk : disks) {
      Path baselines = disk.resolve("baselines");
      assertThat(update(before, baselines)).as(err.toString()).isZero();
      String old = both(baselines);
      Path filler = fill(disk, random.nextInt(FREE_PAGES_MAX + 1));
      requireOldKept(after, baselines, old);
      requireResultMarkedOrWhole(disk);
      Files.delete(filler);
      assertThat(update(after, baselines)).as(err.toString()).isZero();
      assertThat(both(baselines)).isNotEqualTo(old);
      assertThat(hidden(baselines)).isEmpty();
    }
    System.out.println(
        "filled %d disks: %d updates refused and the old baseline kept, %d runs stopped"
            .formatted(disks.size(), refusedUpdates, refusedRuns));
    assertThat(refusedUpdates).isEqualTo(disks.size());
  }

  private void requireOldKept(Path after, Path baselines, String old) throws Exception {
    err.getBuffer().setLength(0);
    assertThat(update(after, baselines)).isEqualTo(ExitCode.USAGE);
    refusedUpdates++;
    assertThat(err.toString())
        .startsWith("mexcbench: " + baselines.resolve(SampleRecord.ID))
        .contains("No space left on device; nothing was changed: free space")
        .hasLineCount(1);
    assertThat(both(baselines)).isEqualTo(old);
    assertThat(hidden(baselines)).isEmpty();
  }

  private void requireResultMarkedOrWhole(Path disk) throws IOException {
    Path results = disk.resolve("results");
    try {
      ResultFolder folder = ResultFolder.create(results, Instant.EPOCH, "1a2b3c4");
      folder.write("jmh.json", new byte[2 * PAGE_BYTES]);
      folder.complete();
    } catch (RunException full) {
      refusedRuns++;
      assertThat(full)
          .hasMessageContaining(results.toString())
          .hasMessageContaining("No space left on device; free space");
      Path folder = results.resolve("19700101T000000Z-1a2b3c4");
      assertThat(Files.exists(folder)).isEqualTo(Files.exists(folder.resolve("INCOMPLETE")));
      assertThat(Files.exists(folder.resolve("jmh.json.part"))).isFalse();
    }
  }

  private static SampleRun run(long seed) {
    return new SampleRun(seed).with("a.Parser.parse", 100, 0).with("a.Signer.sign", 1000, 256);
  }

  /** Leaves so many pages free. */
  private static Path fill(Path disk, int freePages) throws IOException {
    Path filler = disk.resolve("filler");
    try (RandomAccessFile file = new RandomAccessFile(filler.toFile(), "rw")) {
      byte[] page = new byte[PAGE_BYTES];
      try {
        while (true) {
          file.write(page);
        }
      } catch (IOException full) {
        file.setLength(Math.max(0, file.length() - (long) freePages * PAGE_BYTES));
      }
    }
    return filler;
  }

  private static String both(Path baselines) throws IOException {
    Path folder = baselines.resolve(SampleRecord.ID);
    return Files.readString(folder.resolve("jmh.json"))
        + Files.readString(folder.resolve("environment.json"));
  }

  /** What a write leaves until it is whole; the lock stays. */
  private static List<Path> hidden(Path baselines) throws IOException {
    return list(baselines).stream()
        .filter(path -> path.getFileName().toString().startsWith("."))
        .filter(path -> !path.endsWith(".lock"))
        .toList();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private int update(Path result, Path baselines) {
    return Main.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err, true))
        .execute(
            "baseline", "update", "--reason=r", "--result=" + result, "--baselines=" + baselines);
  }
}
