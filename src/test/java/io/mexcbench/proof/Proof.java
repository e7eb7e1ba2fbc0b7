package io.mexcbench.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of every evaluation, by its name: what {@code docs/gate-proof.json} holds. */
final class Proof {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final SortedMap<String, Section> sections;

  /**
   * One evaluation.
   *
   * @param suites that each contestant was shown
   */
  record Section(int benchmarks, int suites, long seed, List<Row.Result> rows) {}

  private Proof(SortedMap<String, Section> sections) {
    this.sections = sections;
  }

  /** What a file holds; nothing if there is none. */
  static Proof read(Path file) throws IOException {
    return new Proof(
        Files.exists(file)
            ? MAPPER.readValue(file.toFile(), new TypeReference<TreeMap<String, Section>>() {})
            : new TreeMap<>());
  }

  void put(String name, Section section) {
    sections.put(name, section);
  }

  Optional<Section> section(String name) {
    return Optional.ofNullable(sections.get(name));
  }

  void write(Path file) throws IOException {
    Files.writeString(file, MAPPER.writeValueAsString(sections) + "\n");
  }
}
