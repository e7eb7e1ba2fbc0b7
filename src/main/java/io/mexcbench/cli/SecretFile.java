package io.mexcbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** A file with one secret line that only its owner may read. */
final class SecretFile {
  private static final int LENGTH_MAX = 1_024;
  private static final Set<PosixFilePermission> ALLOWED =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;
  private final String variable;

  /** Of the account's secret key. */
  SecretFile(Path file) {
    this(file, ApiKeys.SECRET_KEY);
  }

  /**
   * @param variable of the environment that may hold the secret itself; with {@code _FILE} behind
   *     it the one that named this file
   */
  SecretFile(Path file, String variable) {
    this.file = file;
    this.variable = variable;
  }

  /** The line without its end; the caller wipes it. */
  byte[] line() {
    try {
      // Where a link leads is what must be safe, and what is read.
      Path target = file.toRealPath();
      requireOwnersAlone(target);
      return onlyLine(target);
    } catch (NoSuchFileException e) {
      throw unreadable(variable, "does not exist");
    } catch (IOException e) {
      throw unreadable(variable, "cannot be read (" + e.getClass().getSimpleName() + ')');
    }
  }

  /**
   * Neither the name nor the cause, which has it: what names no file may be the secret itself, put
   * into the wrong variable.
   */
  static UserFailure unreadable(String variable, String why) {
    return ApiKeys.refused(
        "the file that %s_FILE names %s; the variable must hold a path, and is not shown"
            .formatted(variable, why));
  }

  private void requireOwnersAlone(Path target) throws IOException {
    if (!Files.isRegularFile(target)) {
      throw ApiKeys.refused(file + " is no file; it must hold the secret key in one line");
    }
    if (!Files.getFileStore(target).supportsFileAttributeView("posix")) {
      throw ApiKeys.refused(
          file
              + " is on a file system that cannot say who may read it; move it to one that can, or"
              + " use "
              + variable);
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
    if (!ALLOWED.containsAll(permissions)) {
      throw ApiKeys.refused(
          "%s has mode %s, not rw-------: only its owner may have access; run: chmod 600 %1$s"
              .formatted(file, PosixFilePermissions.toString(permissions)));
    }
  }

  private byte[] onlyLine(Path target) throws IOException {
    if (Files.size(target) > LENGTH_MAX) {
      throw ApiKeys.refused(file + " is longer than a key; it must hold the secret key alone");
    }
    byte[] bytes = Files.readAllBytes(target);
    try {
      int end = endOfFirstLine(bytes);
      int rest = end + lineEndAt(bytes, end);
      if (end == 0 || rest != bytes.length) {
        throw ApiKeys.refused(
            "%s is %s; it must hold the secret key in one line"
                .formatted(file, bytes.length == 0 ? "empty" : "not one line"));
      }
      return Arrays.copyOf(bytes, end);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static int endOfFirstLine(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && lineEndAt(bytes, end) == 0) {
      end++;
    }
    return end;
  }

  /** How many bytes end a line here: 0 if none does. */
  private static int lineEndAt(byte[] bytes, int at) {
    if (at < bytes.length && bytes[at] == '\n') {
      return 1;
    }
    return at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 0;
  }
}
