package io.mexcbench.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Passes a fork's output on to a log, and keeps the hash of the build that the fork says it runs.
 */
final class BuildLine extends OutputStream {
  private static final int LENGTH_MAX = 1024;

  private final PrintStream log;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private Optional<String> hash = Optional.empty();

  BuildLine(PrintStream log) {
    this.log = log;
  }

  /** The last one that was said. */
  Optional<String> hash() {
    return hash;
  }

  @Override
  public synchronized void write(int one) {
    log.write(one);
    if (one == '\n') {
      endLine();
    } else if (line.size() < LENGTH_MAX) {
      line.write(one);
    }
  }

  @Override
  public void flush() {
    log.flush();
  }

  @Override
  public void close() {
    endLine();
    flush();
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    int start = text.indexOf(BuildProfiler.PREFIX);
    if (start >= 0) {
      hash = Optional.of(text.substring(start + BuildProfiler.PREFIX.length()).strip());
    }
    line.reset();
  }
}
