package io.mexcbench.bench;

import io.mexcbench.hotpath.execution.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The one secret key that benchmarks and tests sign with. It opens no account; the build searches
 * all that it leaves for it, so that a key that leaked would have been seen.
 *
 * <p>It is derived when it is asked for: its text stands in no source, class or jar, where it would
 * be found for no fault. It has 32 characters, as many as MEXC's keys, some of which
 * percent-encoding changes.
 */
public final class CanarySecret {
  private static final int BYTES = 24;

  private CanarySecret() {}

  /** A new copy of it, of 32 ASCII characters. */
  public static byte[] bytes() {
    byte[] hash = sha256("the canary of mexcbench, second brood");
    return Base64.getEncoder().encode(Arrays.copyOf(hash, BYTES));
  }

  public static Secret secret() {
    return new Secret(bytes());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
    }
  }
}
