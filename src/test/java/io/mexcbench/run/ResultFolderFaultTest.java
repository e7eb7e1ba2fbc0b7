package io.mexcbench.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.FaultySteps;
import io.mexcbench.environment.SampleRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run whose disk fails, or that is killed, at any one step of its writing. */
class ResultFolderFaultTest {
  private static final Instant START = Instant.parse("2026-11-22T08:15:00Z");

  /** Far more than a run of two rounds takes. */
  private static final int STEPS_MAX = 60;

  @TempDir Path root;

  @ParameterizedTest
  @EnumSource(FaultySteps.Fault.class)
  void folderIsAbsentOrMarkedOrWhole(FaultySteps.Fault fault) throws IOException {
    int failures = 0;
    boolean hasFailed = true;
    for (int step = 0; hasFailed; step++) {
      Path parent = root.resolve("step" + step);
      hasFailed = !write(parent, new FaultySteps(step, fault), fault);
      failures += hasFailed ? 1 : 0;
      List<String> names = namesIn(parent.resolve("20261122T081500Z-1a2b3c4"));
      boolean isWhole = !names.contains("INCOMPLETE") && names.contains("jmh.json");
      assertThat(isWhole || names.isEmpty() || names.contains("INCOMPLETE") || onlyPart(names))
          .as("step %s leaves %s", step, names)
          .isTrue();
      if (isWhole) {
        assertThat(names).containsExactly("environment.json", "jmh.json");
      }
      if (fault == FaultySteps.Fault.DISK_FULL_ONCE) {
        assertThat(names).noneMatch(name -> name.endsWith(".part"));
      }
      assertThat(step).isLessThan(STEPS_MAX);
    }
    System.out.println(fault + " at each of " + failures + " steps of a result folder");
    assertThat(failures).isGreaterThan(15);
  }

  /** Killed, or out of disk, before the mark is there: no result can be in the folder yet. */
  private static boolean onlyPart(List<String> names) {
    return names.equals(List.of("INCOMPLETE.part"));
  }

  /** Whether all of it could be written. */
  private static boolean write(Path parent, FaultySteps steps, FaultySteps.Fault fault) {
    try {
      ResultFolder folder = ResultFolder.create(parent, START, "1a2b3c4d5e6f", steps);
      folder.writeRecord(SampleRecord.complete());
      folder.write("jmh.json", "first".getBytes(UTF_8));
      folder.write("jmh.json", "second".getBytes(UTF_8));
      folder.writeRecord(SampleRecord.complete());
      folder.complete();
      return true;
    } catch (RunException failure) {
      assertThat(failure)
          .hasMessageContaining(parent.toString())
          .hasMessageContaining("No space left on device; free space");
      assertThat(fault.name()).startsWith("DISK_FULL");
    } catch (FaultySteps.Killed killed) {
      assertThat(fault.name()).startsWith("KILL");
    }
    return false;
  }

  private static List<String> namesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
