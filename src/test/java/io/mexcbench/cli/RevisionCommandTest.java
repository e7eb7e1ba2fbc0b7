package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.report.Golden;
import io.mexcbench.revision.History;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command up to the first fork, in processes of its own with a Maven of the test's. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RevisionCommandTest {
  @TempDir Path folder;
  private History history;
  private Path temporary;

  @BeforeEach
  void setUp() throws Exception {
    temporary = Files.createDirectories(folder.resolve("temporary")).toRealPath();
    history = History.in(folder.resolve("a project"));
    history.write("baselines/thresholds.json", GitHistory.thresholds(10, "")).commit("baselines");
    history.git("checkout", "-q", "-b", "change");
    history.write(History.CODE, "two").commit("second");
  }

  @Test
  void failedBuildEndsWithTwoAndItsLog() throws Exception {
    maven("echo '[ERROR] no such symbol'; exit 1");

    Ended ended = end(start("main"));

    assertThat(ended.err())
        .startsWith("mexcbench: ")
        .contains("does not build (exit code 1); see ")
        .contains("a project/target/revisions/")
        .endsWith("which ends with: [ERROR] no such symbol\n");
    assertThat(ended.exitCode()).isEqualTo(ExitCode.USAGE);
    assertNothingIsLeft();
  }

  @Test
  void signalDuringABuildLeavesNoWorkingTreeAndNoBuild() throws Exception {
    Path started = folder.resolve("started");
    maven(
        "echo $$ > '%s.part' && mv '%s.part' '%s'; exec sleep 600"
            .formatted(started, started, started));
    Process command = start("main");
    while (!Files.exists(started)) {
      assertThat(command.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    long build = Long.parseLong(Files.readString(started).strip());
    assertThat(history.worktrees()).hasSize(1);

    command.toHandle().destroy();

    assertThat(end(command).exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    ProcessHandle.of(build).ifPresent(left -> left.onExit().join());
    assertNothingIsLeft();
  }

  @Test
  void whatAKilledRunLeftIsTakenAwayByTheNext() throws Exception {
    Path started = folder.resolve("started");
    maven("touch '%s'; exec sleep 600".formatted(started));
    Process command = start("main");
    while (!Files.exists(started)) {
      assertThat(command.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    List<ProcessHandle> children = command.descendants().toList();
    command.toHandle().destroyForcibly();
    command.waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
    assertThat(history.worktrees()).hasSize(1);
    maven("exit 1");

    end(start("main"));

    assertNothingIsLeft();
  }

  @Test
  void unknownRevisionEndsWithTwo() throws Exception {
    assertThat(end(start("nothing")))
        .isEqualTo(
            new Ended(
                ExitCode.USAGE,
                "mexcbench: nothing: unknown revision; fetch it first: git fetch origin, then name"
                    + " it as origin/BRANCH\n"));
  }

  @Test
  void optionsThatMeasureNothingAreRefusedAtOnce() {
    assertThat(Judged.of("compare-revisions", "main", "--preset=smoke"))
        .isEqualTo(
            new Judged(
                ExitCode.USAGE,
                "",
                "mexcbench: --preset smoke judges nothing; choose quick, ci or full\n"));
    assertThat(Judged.of("compare-revisions", "main", "--set=peers").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Judged.of("compare-revisions", "main", "--budget=soon").err())
        .isEqualTo("mexcbench: --budget must be a time such as 15m or 90s, got \"soon\"\n");
    assertThat(Judged.of("compare-revisions").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void helpIsAsAgreed() {
    Golden.assertEquals(
        Judged.of("compare-revisions", "--help").out(),
        "/io/mexcbench/cli/compare-revisions-help.txt");
  }

  private record Ended(int exitCode, String err) {}

  private void assertNothingIsLeft() throws Exception {
    assertThat(history.worktrees()).isEmpty();
    assertThat(temporary.toFile().list((parent, name) -> name.startsWith("mexcbench-worktrees")))
        .isEmpty();
  }

  private void maven(String script) throws IOException {
    Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\n" + script + "\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
  }

  private Process start(String base) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Dmexcbench.home=" + history.root());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "compare-revisions", base));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
    return builder.start();
  }

  private static Ended end(Process command) throws Exception {
    String err = new String(command.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(command.exitValue(), err);
  }
}
