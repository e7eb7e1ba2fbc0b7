package io.mexcbench.hotpath.execution;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Signs requests as MEXC demands: HMAC-SHA256 (RFC 2104) in lower-case hex. The key stays inside:
 * nothing prints it and no message of an exception contains it.
 *
 * <pre>
 *   H((key ^ 5C5C..) || H((key ^ 3636..) || message))
 * </pre>
 *
 * <p>Built from one {@link MessageDigest}, not from {@code javax.crypto.Mac}: both hash the same
 * blocks, for {@code Mac} keeps no state of the padded key either and starts with it each time. But
 * {@code Mac.doFinal} makes a new array for the inner hash, also when it is given one to write to.
 * The digest writes into arrays of this object, so signing allocates nothing, in as much time.
 * Copying the message behind the padded key, to have the digest take in both in one call, gained
 * nothing that could be measured, and would leave the message beside the key. Cloning a digest that
 * has already taken in the padded key would save two blocks of the hash, and allocate the clones.
 *
 * <p>Not safe for several threads: each has its own.
 */
public final class RequestSigner {
  /** Hex digits of a signature. */
  public static final int SIGNATURE_LENGTH = 64;

  private static final byte[] SIGNATURE_KEY = "&signature=".getBytes(StandardCharsets.US_ASCII);

  /** Bytes that {@link #appendSignature} writes. */
  public static final int APPENDED_LENGTH = SIGNATURE_KEY.length + SIGNATURE_LENGTH;

  private static final int BLOCK_LENGTH = 64;
  private static final int HASH_LENGTH = 32;
  private static final byte INNER_PAD = 0x36;
  private static final byte OUTER_PAD = 0x5C;

  private final MessageDigest sha256 = newSha256();
  private final byte[] inner = new byte[BLOCK_LENGTH];
  // The outer key block with the inner hash behind it.
  private final byte[] outer = new byte[BLOCK_LENGTH + HASH_LENGTH];
  private final byte[] hash = new byte[HASH_LENGTH];
  private final byte[] digits = new byte[DecimalText.LENGTH_MAX];
  private boolean isWiped;

  /**
   * @param secret the secret key as it stands in the account; the caller may wipe it afterwards
   */
  public RequestSigner(Secret secret) {
    byte[] bytes = secret.bytes();
    boolean isHashed = bytes.length > BLOCK_LENGTH;
    byte[] key = isHashed ? sha256.digest(bytes) : bytes;
    System.arraycopy(key, 0, inner, 0, key.length);
    System.arraycopy(key, 0, outer, 0, key.length);
    if (isHashed) {
      Arrays.fill(key, (byte) 0);
    }
    for (int i = 0; i < BLOCK_LENGTH; i++) {
      inner[i] ^= INNER_PAD;
      outer[i] ^= OUTER_PAD;
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
    }
  }

  /** Writes the signature of a message as 64 hex digits; returns the index behind them. */
  public int sign(byte[] message, int offset, int length, byte[] out, int outOffset) {
    requireRoom(message, offset, length, out, outOffset);
    sha256.update(inner);
    sha256.update(message, offset, length);
    return finish(out, outOffset);
  }

  /**
   * Signs the query in {@code [from, to)} and writes {@code &signature=...} behind it, where {@link
   * #APPENDED_LENGTH} bytes must be free; returns the new end.
   */
  public int appendSignature(byte[] buffer, int from, int to) {
    requireRoom(buffer, from, to - from, buffer, to + SIGNATURE_KEY.length);
    sha256.update(inner);
    sha256.update(buffer, from, to - from);
    System.arraycopy(SIGNATURE_KEY, 0, buffer, to, SIGNATURE_KEY.length);
    return finish(buffer, to + SIGNATURE_KEY.length);
  }

  /**
   * Signs a futures request: access key, time and parameters in a row. Without parameters it is the
   * signature of the WebSocket login.
   *
   * @param parameters sorted and joined query of a GET or DELETE, or the JSON text of a POST
   */
  public int signFutures(
      byte[] accessKey,
      long timestampMillis,
      byte[] parameters,
      int offset,
      int length,
      byte[] out,
      int outOffset) {
    requireRoom(parameters, offset, length, out, outOffset);
    int digitsLength = DecimalText.writeWhole(timestampMillis, digits, 0);
    sha256.update(inner);
    sha256.update(accessKey);
    sha256.update(digits, 0, digitsLength);
    sha256.update(parameters, offset, length);
    return finish(out, outOffset);
  }

  /** Signs the login of the futures WebSocket. */
  public int signLogin(byte[] accessKey, long timestampMillis, byte[] out, int outOffset) {
    return signFutures(accessKey, timestampMillis, accessKey, 0, 0, out, outOffset);
  }

  /** Before the digest sees a byte: a call that failed half-way would spoil the next signature. */
  private void requireRoom(byte[] in, int offset, int length, byte[] out, int outOffset) {
    if (isWiped) {
      throw new IllegalStateException("secret key was wiped");
    }
    Objects.checkFromIndexSize(offset, length, in.length);
    Objects.checkFromIndexSize(outOffset, SIGNATURE_LENGTH, out.length);
  }

  private int finish(byte[] out, int offset) {
    try {
      sha256.digest(outer, BLOCK_LENGTH, HASH_LENGTH);
      sha256.update(outer);
      sha256.digest(hash, 0, HASH_LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 did not fit into 32 bytes", e);
    }
    return HexText.write(hash, out, offset);
  }

  /** Overwrites all that was made from the key; signing after that is refused. */
  public void wipe() {
    Arrays.fill(inner, (byte) 0);
    Arrays.fill(outer, (byte) 0);
    sha256.reset();
    isWiped = true;
  }

  @Override
  public String toString() {
    return "RequestSigner[key hidden]";
  }
}
