package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds reports against the schema that the project documents them by. */
public final class Schemas {
  public static final Path REPORT = Path.of("docs", "report.schema.json");

  private static final JsonSchema SCHEMA = read();

  private Schemas() {}

  /** Fails, naming every place, unless the text is a report of the documented schema. */
  public static void assertValid(String report) {
    assertThat(faults(report)).as(report).isEmpty();
  }

  /** Where a text is no such report, and why; empty if it is one. */
  static List<String> faults(String report) {
    return SCHEMA.validate(report, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  private static JsonSchema read() {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Files.readString(REPORT), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
