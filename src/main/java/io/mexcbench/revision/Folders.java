package io.mexcbench.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes away what we made. */
final class Folders {
  private Folders() {}

  /** A folder with all that it holds, or a file; best effort, for nothing depends on it. */
  static void deleteQuietly(Path path) {
    if (path.toString().isEmpty()) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : deepestFirst) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | UncheckedIOException stays) {
      return;
    }
  }
}
