package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.JavaCommand;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No process is left behind, not even a stopped one. */
class OffspringTest {
  /** Starts a process that would stay for long, stops it and says which it is. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] args) throws Exception {
      Offspring.endsWithThis();
      Process child = new ProcessBuilder("sleep", "600").start();
      Signals.send(List.of(child.toHandle()), "STOP");
      System.out.println(child.pid());
      child.waitFor();
    }
  }

  @ParameterizedTest
  @CsvSource({"the starter, false", "its parent, true"})
  void childEndsWhenSomeoneBeforeItIsEnded(String who, boolean isParent) throws Exception {
    List<String> command = new ArrayList<>();
    if (isParent) {
      command.addAll(List.of("bash", "-c", "\"$@\"; true", "bash"));
    }
    command.addAll(JavaCommand.of(List.of(), Starter.class));
    Process first = new ProcessBuilder(command).start();
    // The process itself would close what is read below.
    ProcessHandle handle = first.toHandle();
    try (BufferedReader lines = first.inputReader()) {
      long child = Long.parseLong(lines.readLine());
      assertThat(ProcessHandle.of(child)).isPresent();
      if (isParent) {
        handle.destroyForcibly();
      } else {
        handle.destroy();
      }
      assertThat(lines.readLine()).as("nobody is left to print, after the end of " + who).isNull();
      assertThat(ProcessHandle.of(child)).isEmpty();
    }
  }
}
