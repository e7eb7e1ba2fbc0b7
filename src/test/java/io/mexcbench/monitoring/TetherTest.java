package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.JavaCommand;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No server is left behind, not even by a process that nothing of could run any more. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TetherTest {
  /** Starts a program as servers are started, which prints to where this process does. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] args) throws Exception {
      Process program = Program.required("sleep").start(Path.of("/dev/stdout"), List.of("600"));
      System.out.println(program.pid());
      program.waitFor();
    }
  }

  @Test
  void programEndsThoughItsStarterWasKilled() throws Exception {
    Process starter =
        new ProcessBuilder(JavaCommand.of(List.of(JavaCommand.SOON_WARM), Starter.class)).start();
    // The process itself would close what is read below.
    ProcessHandle handle = starter.toHandle();
    try (BufferedReader lines = starter.inputReader()) {
      long program = Long.parseLong(lines.readLine());
      assertThat(ProcessHandle.of(program)).hasValueSatisfying(one -> one.isAlive());
      handle.destroyForcibly();
      assertThat(lines.readLine()).as("nobody is left to print").isNull();
    }
  }

  @Test
  void programHasItsOwnNumberAndEnd(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    Process program =
        Program.required("sh").start(output, List.of("-c", "echo $$; exit \"$1\"", "sh", "7"));
    assertThat(program.waitFor()).isEqualTo(7);
    assertThat(output).hasContent(Long.toString(program.pid()));
  }
}
