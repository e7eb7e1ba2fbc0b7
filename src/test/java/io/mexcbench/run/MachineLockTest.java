package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLockTest {
  @TempDir Path folder;

  @Test
  void secondRunIsToldToWait() throws RunException {
    try (MachineLock held = MachineLock.take(folder)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> MachineLock.take(folder))
          .isInstanceOf(LockedException.class)
          .hasMessageContaining("another run is measuring");
    }
  }

  @Test
  void lockIsFreeAgainAfterTheRun() throws RunException {
    MachineLock.take(folder).close();
    MachineLock second = MachineLock.take(folder);
    assertThat(folder.resolve("mexcbench.lock")).exists();
    second.close();
  }

  @Test
  void folderThatCannotHoldTheLockIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> MachineLock.take(file))
        .isInstanceOf(LockedException.class)
        .hasMessageContaining(file.toString());
  }
}
