package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class HdrFilesTest {
  @TempDir Path folder;

  /** A log that is not whole must not look like one that is. */
  @Test
  void fullDiskEndsTheTest() throws IOException {
    Files.createSymbolicLink(folder.resolve("service.hdr"), Path.of("/dev/full"));
    HdrFiles logs = HdrFiles.in(new LoadFolder(folder));
    assertThatThrownBy(logs::close)
        .isInstanceOf(UserFailure.class)
        .hasMessage(
            "cannot write to %s: No space left on device; name a folder that can be written with"
                + " --results",
            folder);
  }
}
