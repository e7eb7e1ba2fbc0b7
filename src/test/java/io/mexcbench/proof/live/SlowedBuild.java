package io.mexcbench.proof.live;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds of the project in which one method does extra work: as sources, and as a jar. */
final class SlowedBuild {
  static final String EXTRA_WORK = "ExtraWork.java";

  private static final Path HOT_PATH = Path.of("src/main/java/io/mexcbench/hotpath");

  /**
   * A chain of steps of two cycles each, which no compiler shortens. It does not know how many
   * steps there are either: a loop that is laid out flat would change what is inlined around it.
   */
  private static final String WORK =
      """
      package io.mexcbench.hotpath;

      /** Takes time. */
      public final class ExtraWork {
        private static int value;
        private static int none;

        private ExtraWork() {}

        /** So many steps, each of which needs the one before. */
        public static void add(int steps) {
          int at = value;
          for (int i = 0; i < steps + none; i++) {
            at = (at ^ i) + 3;
          }
          value = at;
        }
      }
      """;

  private SlowedBuild() {}

  /** Changes the sources of a project. */
  static void change(Path project, SlowPlace place, int steps) throws IOException {
    Path hotPath = project.resolve(HOT_PATH);
    Files.writeString(hotPath.resolve(EXTRA_WORK), WORK);
    Path source = hotPath.resolve(place.source());
    Files.writeString(source, place.slowed(Files.readString(source), steps));
  }

  /** Writes a copy of a jar that holds the changed classes. */
  static void write(Path project, Path jar, SlowPlace place, int steps, Path target)
      throws IOException {
    Path work = Files.createTempDirectory("mexcbench-slowed");
    try {
      Path extra = Files.writeString(work.resolve(EXTRA_WORK), WORK);
      Path original = project.resolve(HOT_PATH).resolve(place.source());
      Path source = work.resolve(String.valueOf(original.getFileName()));
      Files.writeString(source, place.slowed(Files.readString(original), steps));
      Path classes = Files.createDirectory(work.resolve("classes"));
      compile(jar, classes, List.of(extra, source));
      Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
      replace(target, classes);
    } finally {
      delete(work);
    }
  }

  static void compile(Path jar, Path classes, List<Path> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean isCompiled =
        compiler
            .getTask(
                null,
                null,
                null,
                List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-nowarn",
                    "-g",
                    "-cp",
                    jar.toString(),
                    "-d",
                    classes.toString()),
                null,
                compiler
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjectsFromPaths(sources))
            .call();
    if (!isCompiled) {
      throw new IllegalStateException("cannot compile " + sources);
    }
  }

  private static void replace(Path jar, Path classes) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file,
            zip.getPath(classes.relativize(file).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Deletes a folder with all that is in it, if there is one. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
