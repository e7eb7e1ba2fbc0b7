package io.mexcbench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A load report for machines: one object with the members of {@link LoadReport}. */
public final class LoadJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private LoadJson() {}

  /** With a {@code \n} behind it. */
  public static String render(LoadReport report) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    ObjectWriter writer = MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(indent));
    try {
      return writer.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a load report could not be written as JSON", e);
    }
  }

  public static LoadReport read(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, LoadReport.class);
  }
}
