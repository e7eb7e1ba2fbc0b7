package io.mexcbench.revision;

import io.mexcbench.environment.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * The jar that stands before both builds on the class path, so that both are asked the same
 * questions: the benchmarks and the corpus of the base. With it come what drives them, JMH as this
 * process has it and the profiler by which a fork says what it runs.
 */
final class BenchmarkJar {
  private static final List<String> OF_BASE =
      List.of(
          "io/mexcbench/bench/",
          "io/mexcbench/corpus/",
          "META-INF/BenchmarkList",
          "META-INF/CompilerHints");

  private static final String JMH = "org/openjdk/jmh/";
  private static final List<String> PROFILER =
      List.of(
          "io/mexcbench/run/BuildProfiler.class",
          "io/mexcbench/run/BuildHash.class",
          "io/mexcbench/run/BuildHash$Source.class");

  private BenchmarkJar() {}

  /** Whether an entry of a build is of its benchmarks and not of the code that they measure. */
  static boolean isOfBenchmarks(String name) {
    return OF_BASE.stream().anyMatch(name::startsWith);
  }

  static void write(Path base, Path target) throws RevisionException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target))) {
      try (JarFile jar = new JarFile(base.toFile())) {
        copy(jar, BenchmarkJar::isOfBenchmarks, out);
      }
      copyHarness(out);
    } catch (IOException e) {
      throw new RevisionException(
          "cannot take the benchmarks out of %s: %s".formatted(base, FailureReason.of(e)), e);
    }
  }

  private static void copyHarness(JarOutputStream out) throws IOException {
    ClassLoader own = BenchmarkJar.class.getClassLoader();
    for (String name : PROFILER) {
      try (InputStream in = open(own, name)) {
        put(name, in, out);
      }
    }
    URL jmh = own.getResource(JMH + "runner/ForkedMain.class");
    if (jmh == null || !(jmh.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("JMH is not in a jar of this process");
    }
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      copy(jar, name -> name.startsWith(JMH), out);
    }
  }

  private static InputStream open(ClassLoader loader, String name) throws IOException {
    InputStream in = loader.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("this build lacks " + name);
    }
    return in;
  }

  private static void copy(JarFile from, Predicate<String> isWanted, JarOutputStream out)
      throws IOException {
    List<JarEntry> entries =
        from.stream().filter(one -> !one.isDirectory() && isWanted.test(one.getName())).toList();
    for (JarEntry entry : entries) {
      try (InputStream in = from.getInputStream(entry)) {
        put(entry.getName(), in, out);
      }
    }
  }

  private static void put(String name, InputStream in, JarOutputStream out) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(0);
    out.putNextEntry(entry);
    in.transferTo(out);
    out.closeEntry();
  }
}
