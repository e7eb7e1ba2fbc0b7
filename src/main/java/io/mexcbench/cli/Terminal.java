package io.mexcbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;

/** What is known of the terminal, from the environment alone. */
final class Terminal {
  private static final int COLUMNS = 120;

  private Terminal() {}

  /** Width by the shell's {@code COLUMNS}, or a width that most terminals and logs have. */
  static int columns() {
    String columns = Optional.ofNullable(System.getenv("COLUMNS")).orElse("");
    return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : COLUMNS;
  }

  /** Only where a person looks at it, and not where {@code NO_COLOR} (no-color.org) is set. */
  static boolean isColored() {
    return CommandLine.Help.Ansi.AUTO.enabled();
  }

  /** A C locale would turn every {@code µ} and {@code ±} into a question mark. */
  static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }
}
