package io.mexcbench.corpus;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** SHA-256 over messages and their lengths. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Stream<byte[]> messages) {
    MessageDigest digest = sha256();
    messages.forEach(
        message -> {
          digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, message.length));
          digest.update(message);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
