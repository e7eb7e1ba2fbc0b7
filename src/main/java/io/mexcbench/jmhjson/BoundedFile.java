package io.mexcbench.jmhjson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.GZIPInputStream;

/**
 * Reads files that anybody may have made. What is no file is not opened, for a pipe would never
 * end; what is larger than any run leaves is not read.
 */
public final class BoundedFile {
  public static final int BYTES_MAX = 64 << 20;

  private static final int GZIP_MAGIC_0 = 0x1f;
  private static final int GZIP_MAGIC_1 = 0x8b;

  private BoundedFile() {}

  /**
   * A file as text.
   *
   * @throws CharacterCodingException if it is not UTF-8
   * @throws FileSystemException with the reason, if it is no file or too large
   */
  public static String text(Path file) throws IOException {
    return decoded(bytes(file));
  }

  /** The same of a file that may be compressed with gzip. */
  static String unpackedText(Path file) throws IOException {
    byte[] bytes = bytes(file);
    return decoded(isGzip(bytes) ? unpacked(file, bytes) : bytes);
  }

  private static byte[] bytes(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw refused(file, "it is not a file");
    }
    if (attributes.size() > BYTES_MAX) {
      throw refused(file, "it is larger than 64 MB");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return atMost(file, in, "it is larger than 64 MB");
    }
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2
        && (bytes[0] & 0xff) == GZIP_MAGIC_0
        && (bytes[1] & 0xff) == GZIP_MAGIC_1;
  }

  private static byte[] unpacked(Path file, byte[] packed) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return atMost(file, in, "it unpacks to more than 64 MB");
    }
  }

  private static byte[] atMost(Path file, InputStream in, String ifMore) throws IOException {
    byte[] bytes = in.readNBytes(BYTES_MAX);
    if (in.read() >= 0) {
      throw refused(file, ifMore);
    }
    return bytes;
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static FileSystemException refused(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }
}
