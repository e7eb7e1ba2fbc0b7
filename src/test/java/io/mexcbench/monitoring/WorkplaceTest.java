package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed there leaves nothing behind elsewhere. */
class WorkplaceTest {
  private static final String SERVER = "sleep 600 & echo $! > pid";

  @TempDir private Path folder;

  @Test
  void serversEndWithTheShellWhenACommandFails() throws Exception {
    try (Workplace place = Workplace.in(folder)) {
      place.begin(List.of(SERVER, "false"));
      place.awaitEnd();
      assertServerIsGone();
    }
  }

  @Test
  void serversEndWhenTheShellIsClosed() throws Exception {
    try (Workplace place = Workplace.in(folder)) {
      place.begin(List.of(SERVER));
      place.run(List.of("until test -s pid; do sleep 0.05; done"));
    }
    assertServerIsGone();
  }

  private void assertServerIsGone() throws IOException {
    long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void homeIsTheFolder() throws Exception {
    try (Workplace place = Workplace.in(folder)) {
      place.run(List.of("echo here > ~/note"));
    }
    assertThat(folder.resolve("note")).hasContent("here");
  }
}
