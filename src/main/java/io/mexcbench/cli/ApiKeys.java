package io.mexcbench.cli;

import io.mexcbench.hotpath.execution.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The keys of an account, from the environment alone: a command line is seen by everybody on the
 * machine and kept in histories.
 *
 * <pre>
 *   MEXC_API_KEY           the access key
 *   MEXC_SECRET_KEY        the secret key, or
 *   MEXC_SECRET_KEY_FILE   a file of mode 0600 with the secret key in one line
 * </pre>
 *
 * <p>The file is the better one: what stands in the environment stays readable for the process's
 * user, and a {@code String} cannot be wiped.
 */
final class ApiKeys implements AutoCloseable {
  static final String API_KEY = "MEXC_API_KEY";
  static final String SECRET_KEY = "MEXC_SECRET_KEY";
  static final String SECRET_KEY_FILE = "MEXC_SECRET_KEY_FILE";

  private final String apiKey;
  private final Secret secret;
  private final String secretSource;

  private ApiKeys(String apiKey, Secret secret, String secretSource) {
    this.apiKey = apiKey;
    this.secret = secret;
    this.secretSource = secretSource;
  }

  /**
   * Reads the keys; ends with {@link UserFailure} if there are none, or none that could be used.
   *
   * @param environment of the process
   */
  static ApiKeys read(Map<String, String> environment) {
    String apiKey = environment.getOrDefault(API_KEY, "");
    if (apiKey.isEmpty()) {
      throw refused(API_KEY + " is not set; export it with the access key of the account");
    }
    requirePrintable(API_KEY, apiKey.getBytes(StandardCharsets.UTF_8));
    String file = environment.getOrDefault(SECRET_KEY_FILE, "");
    String text = environment.getOrDefault(SECRET_KEY, "");
    if (file.isEmpty() == text.isEmpty()) {
      throw refused(
          file.isEmpty()
              ? "neither %s nor %s is set; put the secret key into a file of mode 0600 and export %2$s"
                  .formatted(SECRET_KEY, SECRET_KEY_FILE)
              : "both %s and %s are set; unset one of them".formatted(SECRET_KEY, SECRET_KEY_FILE));
    }
    return file.isEmpty()
        ? new ApiKeys(apiKey, secret(SECRET_KEY, text.getBytes(StandardCharsets.UTF_8)), SECRET_KEY)
        : new ApiKeys(apiKey, secret(file, new SecretFile(path(file)).line()), "the file " + file);
  }

  /** Keys that open nothing but a simulated exchange. */
  static ApiKeys of(String apiKey, Secret secret) {
    return new ApiKeys(apiKey, secret, "the simulated exchange");
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw SecretFile.unreadable(SECRET_KEY, "cannot have that name");
    }
  }

  private static Secret secret(String source, byte[] bytes) {
    try {
      requirePrintable(source, bytes);
      return new Secret(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** The value is not repeated: a secret that was put into the wrong variable is one as well. */
  private static void requirePrintable(String source, byte[] bytes) {
    for (byte b : bytes) {
      if (b <= ' ' || b == 0x7F) {
        throw refused(
            source + " must hold one key of printable ASCII without spaces; copy it once more");
      }
    }
  }

  static UserFailure refused(String message) {
    return new UserFailure(ExitCode.USAGE, message);
  }

  String apiKey() {
    return apiKey;
  }

  Secret secret() {
    return secret;
  }

  /** Where the secret came from, in words. */
  String secretSource() {
    return secretSource;
  }

  @Override
  public void close() {
    secret.wipe();
  }

  @Override
  public String toString() {
    return "ApiKeys[hidden]";
  }
}
