package io.mexcbench.baseline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The two files of a baseline, which belong together.
 *
 * @param jmhJson the text of {@code jmh.json}
 * @param environmentJson the text of {@code environment.json}, which holds the hash of the other
 */
record BaselinePair(String jmhJson, String environmentJson) {
  /** Whether neither file comes from another version of the baseline than the other. */
  boolean isWhole(String source) throws BaselineException {
    return EnvironmentJson.jmhHash(environmentJson, source)
        .map(hash -> hash.equals(hashOf(jmhJson)))
        .orElse(true);
  }

  /** SHA-256; line ends do not count, since git may rewrite them on checkout. */
  static String hashOf(String text) {
    try {
      byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
