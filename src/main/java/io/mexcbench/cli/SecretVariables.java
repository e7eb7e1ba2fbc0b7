package io.mexcbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The secrets that a process was started with, by the names of their variables. */
final class SecretVariables {
  private static final Pattern NAME =
      Pattern.compile(".*(SECRET|TOKEN|PASSW|CREDENTIAL|API_?KEY|PRIVATE|_KEY$|_PAT$).*");
  private static final String FILE = "_FILE";
  private static final int BYTES_MAX = 64 << 10;

  private SecretVariables() {}

  static Map<String, String> of(Map<String, String> environment) {
    Map<String, String> secrets = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.endsWith(FILE) && isSecret(name.substring(0, name.length() - FILE.length()))) {
            secrets.put(name, content(value));
          } else if (isSecret(name)) {
            secrets.put(name, value.strip());
          }
        });
    return secrets;
  }

  private static boolean isSecret(String name) {
    return NAME.matcher(name.toUpperCase(java.util.Locale.ROOT)).matches();
  }

  /** What cannot be read here was not read by the others either; then its name is the secret. */
  private static String content(String file) {
    try {
      Path path = Path.of(file);
      if (Files.isRegularFile(path) && Files.size(path) <= BYTES_MAX) {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).strip();
      }
    } catch (InvalidPathException | IOException e) {
      return file;
    }
    return file;
  }
}
