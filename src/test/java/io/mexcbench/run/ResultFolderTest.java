package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
  private static final Instant START = Instant.parse("2026-11-22T08:15:00Z");

  @TempDir Path parent;

  @Test
  void nameIsTimeAndShortRevision() throws RunException {
    assertThat(ResultFolder.create(parent, START, "1a2b3c4d5e6f").path())
        .isEqualTo(parent.resolve("20261122T081500Z-1a2b3c4"));
  }

  @Test
  void folderIsMarkedUntilItIsComplete() throws RunException {
    ResultFolder folder = ResultFolder.create(parent, START, "1a2b3c4d5e6f");
    assertThat(folder.file("INCOMPLETE")).exists();

    folder.complete();

    assertThat(folder.file("INCOMPLETE")).doesNotExist();
  }

  @Test
  void writingReplacesAFileAndLeavesNoLitter() throws Exception {
    ResultFolder folder = ResultFolder.create(parent, START, "1a2b3c4d5e6f");
    folder.write("jmh.json", "old".getBytes(StandardCharsets.UTF_8));
    folder.write("jmh.json", "new".getBytes(StandardCharsets.UTF_8));

    assertThat(folder.file("jmh.json")).hasContent("new");
    try (Stream<Path> files = Files.list(folder.path())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("INCOMPLETE", "jmh.json");
    }
  }

  @Test
  void existingFolderIsNotWrittenOver() throws RunException {
    ResultFolder.create(parent, START, "1a2b3c4d5e6f");
    assertThatThrownBy(() -> ResultFolder.create(parent, START, "1a2b3c4d5e6f"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("20261122T081500Z-1a2b3c4")
        .hasMessageContaining("it exists already");
  }

  @Test
  void parentThatIsAFileIsNamed() throws Exception {
    Path file = Files.createFile(parent.resolve("results"));
    assertThatThrownBy(() -> ResultFolder.create(file, START, "1a2b3c4d5e6f"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining(file.toString());
  }
}
