package io.mexcbench.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The token that clients of the API must show, from the environment alone.
 *
 * <pre>
 *   MEXCBENCH_API_TOKEN        the token, or
 *   MEXCBENCH_API_TOKEN_FILE   a file of mode 0600 with the token in one line
 * </pre>
 */
final class ApiToken {
  static final String TOKEN = "MEXCBENCH_API_TOKEN";
  static final String TOKEN_FILE = "MEXCBENCH_API_TOKEN_FILE";
  private static final SecretFile.Words WORDS = new SecretFile.Words(TOKEN_FILE, TOKEN, "token");

  private ApiToken() {}

  /** Empty if none was set; what was set must be one that cannot be guessed. */
  static Optional<String> read(Map<String, String> environment) {
    String text = environment.getOrDefault(TOKEN, "");
    String file = environment.getOrDefault(TOKEN_FILE, "");
    if (!text.isEmpty() && !file.isEmpty()) {
      throw ApiKeys.refused(
          "both %s and %s are set; unset one of them".formatted(TOKEN, TOKEN_FILE));
    }
    if (!file.isEmpty()) {
      return Optional.of(ofFile(file));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String ofFile(String file) {
    byte[] line = new SecretFile(path(file), WORDS).line();
    try {
      return new String(line, StandardCharsets.UTF_8);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw WORDS.unreadable("cannot have that name");
    }
  }
}
