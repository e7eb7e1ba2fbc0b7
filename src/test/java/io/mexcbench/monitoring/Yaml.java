package io.mexcbench.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Files in YAML as trees. */
final class Yaml {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Yaml() {}

  static JsonNode read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /** A key that is there twice is refused. */
  static JsonNode parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object document = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(text);
    return MAPPER.valueToTree(document);
  }
}
