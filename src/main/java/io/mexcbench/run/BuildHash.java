package io.mexcbench.run;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Which build a JVM runs: SHA-256 over the classes of the hot path and over the revision that the
 * build wrote down. A fork asks its own class loader for the bytes, so that a class that stands in
 * the way of another one on the class path is noticed.
 */
final class BuildHash {
  private static final String HOT_PATH = "io/mexcbench/hotpath/";
  private static final String REVISION = "io/mexcbench/git.properties";

  /** Where the bytes of a name come from. */
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  private BuildHash() {}

  /** What a JVM with this jar behind its benchmarks must run. */
  static String ofJar(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return hash(names(file), name -> file.getInputStream(new ZipEntry(name)));
    }
  }

  /** What this JVM runs. */
  static String ofClassPath(String classPath, ClassLoader loader) throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    for (String element : classPath.split(File.pathSeparator, -1)) {
      if (element.endsWith(".jar")) {
        try (JarFile file = new JarFile(element)) {
          names.addAll(names(file));
        }
      }
    }
    return hash(names, loader::getResourceAsStream);
  }

  private static NavigableSet<String> names(JarFile file) {
    NavigableSet<String> names = new TreeSet<>();
    file.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(HOT_PATH) ? name.endsWith(".class") : name.equals(REVISION))
        .forEach(names::add);
    return names;
  }

  private static String hash(NavigableSet<String> names, Source source) throws IOException {
    MessageDigest digest = sha256();
    for (String name : names) {
      digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
      try (InputStream in = source.open(name)) {
        if (in == null) {
          throw new FileNotFoundException(name);
        }
        digest.update(sha256().digest(in.readAllBytes()));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
