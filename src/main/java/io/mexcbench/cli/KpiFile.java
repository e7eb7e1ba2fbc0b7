package io.mexcbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The result of a run of the live system as JSON, and the page that shows it. */
final class KpiFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private KpiFile() {}

  static String json(KpiRecord record) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result must be JSON", e);
    }
  }

  static KpiRecord read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), KpiRecord.class);
  }

  /** Writes the result, and its figures into the page beside it. */
  static void write(KpiRecord record, Path file, Path page) {
    try {
      Files.writeString(file, json(record));
      Files.writeString(page, KpiTable.page(Files.readString(page), record));
    } catch (IOException | IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "cannot write " + file + " and " + page + ": " + e, e);
    }
  }
}
