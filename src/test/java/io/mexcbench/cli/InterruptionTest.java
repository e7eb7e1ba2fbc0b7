package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.JavaCommand;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptionTest {
  @Test
  void signalEndsTheRunWithItsOwnCodeAndTakesTheForksWithIt() throws Exception {
    Process run = start();
    long fork = Long.parseLong(firstLine(run));

    run.toHandle().destroy();

    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "interrupted; the result is incomplete and will not be compared");
    ProcessHandle.of(fork).ifPresent(left -> left.onExit().join());
    assertThat(ProcessHandle.of(fork)).isEmpty();
  }

  @Test
  void runThatEndsByItselfKeepsItsCode() throws Exception {
    Process run = start("end");

    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(ExitCode.REGRESSED);
  }

  private static Process start(String... args) throws Exception {
    return new ProcessBuilder(
            JavaCommand.of(List.of(JavaCommand.SOON_WARM), InterruptedProcess.class, args))
        .start();
  }

  private static String firstLine(Process run) throws Exception {
    return new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }
}
