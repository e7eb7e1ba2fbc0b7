package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.kpi.KpiException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class BrowserProbeTest {
  private static final URI PAGE = URI.create("http://127.0.0.1:1/");

  @TempDir private Path folder;

  private BrowserProbe probe() {
    return new BrowserProbe(PAGE, folder, folder.toString());
  }

  /** A browser that does what a shell script says. */
  private void install(String script) throws Exception {
    Path program = folder.resolve("chromium");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void saysThatThereIsNoBrowser() {
    assertThatThrownBy(() -> probe().measure(Duration.ofSeconds(1)))
        .isInstanceOf(KpiException.class)
        .hasMessageContaining("no browser was found (chromium, ");
  }

  @Test
  void saysHowTheBrowserEnded() throws Exception {
    install("exit 3");
    try (BrowserProbe probe = probe()) {
      assertThatThrownBy(() -> probe.measure(Duration.ofSeconds(60)))
          .isInstanceOf(KpiException.class)
          .hasMessage("the browser ended with code 3");
    }
  }

  @Test
  void opensThePageAndCountsWhatItReportsButForTheFirst() throws Exception {
    install("for last in \"$@\"; do :; done; echo \"$last\" > " + folder.resolve("opened"));
    try (BrowserProbe probe = probe()) {
      probe.onRendering(true, 0.5);
      probe.onRendering(false, 0.02);
      probe.onRendering(false, 0.04);
      assertThat(probe.measure(Duration.ofSeconds(60)).max()).hasValue(0.04);
    }
    assertThat(folder.resolve("opened")).hasContent(PAGE.toString());
  }

  @Test
  void endsTheBrowserAndWhatItStarted() throws Exception {
    install("sleep 600");
    try (BrowserProbe probe = probe()) {
      probe.onRendering(false, 0.02);
      probe.measure(Duration.ofMillis(1));
      assertThat(browsers()).isPositive();
    }
    assertThat(browsers()).isZero();
  }

  private long browsers() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains(folder.toString()))
        .count();
  }
}
