package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, with a profile of its own. */
public final class Chromium {
  /** Set where the tools of {@code .ci/install-tools} must be there. */
  private static final String REQUIRED = "CI_REQUIRED_TOOLS";

  private static final int SECONDS_MAX = 60;

  private final Path program;
  private final Path folder;

  private Chromium(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * Skips the test where there is no browser, and fails it where there must be one.
   *
   * @param folder for the profile and for what the browser prints
   */
  public static Chromium required(Path folder) {
    Optional<Path> program = find();
    if (program.isEmpty()) {
      System.out.println("Chromium is not installed: the rendered page was not looked at");
      assertThat(System.getenv(REQUIRED)).as("chromium is required by " + REQUIRED).isNull();
    }
    assumeTrue(program.isPresent(), "Chromium is installed");
    return new Chromium(program.orElseThrow(), folder);
  }

  private static Optional<Path> find() {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .flatMap(
            place ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The page's markup once its scripts have run. */
  String dump(Path page, boolean isDark) throws IOException, InterruptedException {
    return run(page, isDark, "--virtual-time-budget=3000", "--dump-dom");
  }

  /** A picture of the page's beginning. */
  Path screenshot(Path page, boolean isDark) throws IOException, InterruptedException {
    Path picture = folder.resolve("page.png");
    run(page, isDark, "--window-size=1000,800", "--screenshot=" + picture);
    return picture;
  }

  /** Runs until it is ended; the profile is below the folder. */
  public Process start(List<String> options) throws IOException {
    List<String> command = command();
    command.addAll(options);
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("chromium.out").toFile())
        .redirectError(folder.resolve("chromium.err").toFile())
        .start();
  }

  private List<String> command() {
    return new ArrayList<>(
        List.of(
            program.toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
            "--user-data-dir=" + folder.resolve("profile")));
  }

  private String run(Path page, boolean isDark, String... options)
      throws IOException, InterruptedException {
    List<String> command = command();
    command.add("--blink-settings=preferredColorScheme=" + (isDark ? 0 : 1));
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    Path output = folder.resolve("chromium.out");
    Path errors = folder.resolve("chromium.err");
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    boolean hasEnded = browser.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
    if (!hasEnded) {
      browser.destroyForcibly();
    }
    assertThat(hasEnded && browser.exitValue() == 0).as(() -> "chromium: " + text(errors)).isTrue();
    return text(output);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
