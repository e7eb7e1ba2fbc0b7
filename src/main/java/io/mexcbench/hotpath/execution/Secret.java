package io.mexcbench.hotpath.execution;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A secret key, kept as bytes that can be wiped. Nothing prints it, and two secrets are equal only
 * if they are the same object: a table of secrets would be one more place to leak from.
 *
 * <p>What the bytes were made from is the caller's to wipe; a {@code String} cannot be.
 */
public final class Secret implements AutoCloseable {
  private final byte[] bytes;
  private boolean isWiped;

  /**
   * @param bytes copied, so that the caller may wipe his own
   */
  public Secret(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("secret key must not be empty");
    }
    this.bytes = bytes.clone();
  }

  /** The bytes themselves: not to be kept, nor to be changed. */
  byte[] bytes() {
    if (isWiped) {
      throw new IllegalStateException("secret key was wiped");
    }
    return bytes;
  }

  /** Whether these are the bytes, in a time that does not depend on where they differ. */
  public boolean matches(byte[] other) {
    return MessageDigest.isEqual(bytes(), other);
  }

  /** Overwrites the bytes; any use after that is an {@link IllegalStateException}. */
  public void wipe() {
    Arrays.fill(bytes, (byte) 0);
    isWiped = true;
  }

  @Override
  public void close() {
    wipe();
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
