package io.mexcbench.run;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The identity of each benchmark's code: SHA-256 over the class file and those of the classes that
 * it extends, which hold the settings. A benchmark that asks another question than before must not
 * be compared with its own past.
 */
final class ClassHashes {
  private ClassHashes() {}

  /** Hash by class name of every benchmark class of the selection. */
  static SortedMap<String, String> of(Selection selection) throws RunException {
    return of(selection, ClassHashes.class.getClassLoader());
  }

  /** The same of the classes that a loader finds. */
  static SortedMap<String, String> of(Selection selection, ClassLoader loader) throws RunException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Launch launch : selection.launches()) {
      String name = launch.className();
      if (!hashes.containsKey(name)) {
        hashes.put(name, hash(name, loader));
      }
    }
    return hashes;
  }

  private static String hash(String className, ClassLoader loader) throws RunException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Class<?> type = Class.forName(className, false, loader);
      for (; type != null && type != Object.class; type = type.getSuperclass()) {
        digest.update(bytesOf(type));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | ClassNotFoundException | IOException e) {
      throw new RunException("cannot read the class of benchmark " + className + ": " + e, e);
    }
  }

  private static byte[] bytesOf(Class<?> type) throws IOException {
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no class file " + resource);
      }
      return in.readAllBytes();
    }
  }
}
