package io.mexcbench.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Users and secrets of other programs, from the environment alone: a secret in a variable, or in a
 * file of mode 0600 that the same variable with {@code _FILE} behind it names.
 */
final class Credentials {
  private static final String FILE = "_FILE";

  private final Map<String, String> environment;

  Credentials(Map<String, String> environment) {
    this.environment = environment;
  }

  /** A name, which is no secret. */
  Optional<String> name(String variable) {
    return text(variable).map(value -> printable(variable, value));
  }

  Optional<String> secret(String variable) {
    Optional<String> direct = text(variable);
    Optional<String> file = text(variable + FILE);
    if (direct.isPresent() && file.isPresent()) {
      throw ApiKeys.refused(
          "both %s and %1$s%s are set; unset one of them".formatted(variable, FILE));
    }
    return direct
        .or(() -> file.map(name -> read(variable, name)))
        .map(value -> printable(variable, value));
  }

  private Optional<String> text(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
  }

  private static String read(String variable, String file) {
    byte[] line = new SecretFile(path(variable, file), words(variable)).line();
    try {
      return new String(line, StandardCharsets.UTF_8);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private static SecretFile.Words words(String variable) {
    return new SecretFile.Words(variable + FILE, variable, "secret");
  }

  private static Path path(String variable, String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw words(variable).unreadable("cannot have that name");
    }
  }

  /** What goes into a header must not end it; the value is not repeated. */
  private static String printable(String variable, String value) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw ApiKeys.refused(variable + " must be one line without control characters");
    }
    return value;
  }
}
