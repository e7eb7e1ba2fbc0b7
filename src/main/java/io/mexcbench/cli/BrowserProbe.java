package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiException;
import io.mexcbench.kpi.KpiProbe;
import io.mexcbench.kpi.KpiSample;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a browser takes to show what has changed on the page; the page itself measures and
 * reports it. The browser is headless, and one of this machine.
 */
final class BrowserProbe implements KpiProbe {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final URI page;
  private final Path folder;
  private final String searchPath;
  private final Queue<Double> seconds = new ConcurrentLinkedQueue<>();
  private Optional<Process> browser = Optional.empty();

  /**
   * @param folder for what the browser keeps
   * @param searchPath where programs are, as in the variable PATH
   */
  BrowserProbe(URI page, Path folder, String searchPath) {
    this.page = page;
    this.folder = folder;
    this.searchPath = searchPath;
  }

  @Override
  public Kpi kpi() {
    return Kpi.DASHBOARD_RENDERING;
  }

  @Override
  public String source() {
    return "of a headless browser on the same processors, every component and change, but for the"
        + " first of each";
  }

  /** Told by the page. */
  void onRendering(boolean isCold, double renderingSeconds) {
    if (!isCold) {
      seconds.add(renderingSeconds);
    }
  }

  @Override
  public KpiSample measure(Duration time) throws KpiException, InterruptedException {
    Process started = start();
    boolean hasEnded = started.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    if (seconds.isEmpty()) {
      throw new KpiException(
          hasEnded
              ? "the browser ended with code " + started.exitValue()
              : "the browser did not show the page in time");
    }
    return KpiSample.ofValues(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private synchronized Process start() throws KpiException {
    Path program =
        program()
            .orElseThrow(
                () ->
                    new KpiException(
                        "no browser was found (%s): install one of them"
                            .formatted(String.join(", ", NAMES))));
    try {
      Process started =
          new ProcessBuilder(
                  program.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--no-first-run",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + folder.resolve("browser"),
                  page.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      browser = Optional.of(started);
      return started;
    } catch (IOException e) {
      throw new KpiException(program + " could not be started: " + e.getMessage(), e);
    }
  }

  private Optional<Path> program() {
    return Stream.of(searchPath.split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public synchronized void close() {
    browser.ifPresent(
        process -> {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
          process.onExit().join();
        });
  }
}
