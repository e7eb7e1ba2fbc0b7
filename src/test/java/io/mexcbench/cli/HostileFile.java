package io.mexcbench.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that somebody may hand to the gate, and what the one line that refuses it must name.
 *
 * @param what is wrong with it, for the table that is printed
 * @param maker writes it to a path, or makes something else there
 * @param named texts of the line: benchmark and field where there are any
 */
record HostileFile(String what, Maker maker, List<String> named) {
  /** Leaves something at a path. */
  interface Maker {
    void make(Path path) throws Exception;
  }

  static HostileFile ofText(String what, String text, String... named) {
    return ofBytes(what, text.getBytes(StandardCharsets.UTF_8), named);
  }

  static HostileFile ofBytes(String what, byte[] bytes, String... named) {
    return new HostileFile(what, path -> Files.write(path, bytes), List.of(named));
  }

  /** A good text with one thing changed. */
  static HostileFile changed(String what, String good, String from, String to, String... named) {
    if (!good.contains(from)) {
      throw new IllegalArgumentException(what + ": the text does not hold " + from);
    }
    return ofText(what, good.replace(from, to), named);
  }

  /** Something that a program of the system makes. */
  static HostileFile ofCommand(String what, String command, String... named) {
    Maker maker =
        path -> {
          Process process = new ProcessBuilder(command, path.toString()).inheritIO().start();
          if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
          }
        };
    return new HostileFile(what, maker, List.of(named));
  }

  static HostileFile ofLink(String what, String target, String... named) {
    return new HostileFile(
        what, path -> Files.createSymbolicLink(path, Path.of(target)), List.of(named));
  }

  @Override
  public String toString() {
    return what;
  }
}
