package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centre;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** The page that shows the scores of one run of the whole suite, a table for each folder. */
public final class SuitePage {
  private static final String TEMPLATE = "benchmarks-page.md";
  private static final String HEAD =
      """
      | benchmark | question | one operation | data | time | B/op |
      |---|---|---|---|---:|---:|
      """;
  private static final double NANOS_PER_ITERATION = 1e8;
  private static final double SLACK_BYTES_PER_ITERATION = 8 * 1024;

  /**
   * The figures of one benchmark.
   *
   * @param time in nanoseconds per operation
   * @param bytes per operation
   */
  public record Row(BenchmarkKey key, Centre time, OptionalDouble bytes) {
    /** JMH's own few KB an iteration are shared by all operations of it. */
    double bytesPerIteration() {
      return bytes.orElse(0) * NANOS_PER_ITERATION / time.value();
    }
  }

  private final Catalog catalog;

  public SuitePage(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Writes the page.
   *
   * @param environment the machine and JVM that the figures come from, in one line
   * @param emptyControl name of the benchmark that does nothing: what it allocates is JMH's
   */
  public String render(List<Row> rows, String environment, String emptyControl) {
    double ownBytes =
        rows.stream()
            .filter(row -> row.key().benchmark().equals(emptyControl))
            .mapToDouble(Row::bytesPerIteration)
            .max()
            .orElse(0);
    return template()
        .replace("@ENVIRONMENT@", environment)
        .replace("@TABLES@", tables(rows, ownBytes + SLACK_BYTES_PER_ITERATION).stripTrailing());
  }

  private String tables(List<Row> rows, double slackBytes) {
    StringBuilder text = new StringBuilder();
    String folder = "";
    for (Row row : inOrderOfTheCatalog(rows)) {
      if (!folderOf(row).equals(folder)) {
        folder = folderOf(row);
        text.append("\n## ").append(folder).append("\n\n").append(HEAD);
      }
      text.append(line(row, slackBytes));
    }
    return text.toString();
  }

  private List<Row> inOrderOfTheCatalog(List<Row> rows) {
    List<Row> ordered = new ArrayList<>();
    for (CatalogEntry entry : catalog.entries()) {
      rows.stream()
          .filter(row -> row.key().shortName().equals(entry.benchmark()))
          .forEach(ordered::add);
    }
    return ordered;
  }

  private String line(Row row, double slackBytes) {
    CatalogEntry entry = catalog.find(row.key().shortName()).orElseThrow();
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            (row.key().shortName() + " " + row.key().paramsText()).strip(),
            entry.question(),
            entry.operation(),
            entry.data(),
            Figures.centre(row.time(), "ns/op"),
            bytes(row, slackBytes));
  }

  private static String bytes(Row row, double slackBytes) {
    if (row.bytes().isEmpty()) {
      return Figures.NONE;
    }
    return row.bytesPerIteration() <= slackBytes ? "0" : Figures.bytes(row.bytes().getAsDouble());
  }

  /** {@code market} of {@code io.mexcbench.bench.market.SpotDecoderBenchmark.decodeDepth}. */
  private static String folderOf(Row row) {
    String name = row.key().benchmark();
    String type = name.substring(0, name.lastIndexOf('.'));
    String folder = type.substring(0, type.lastIndexOf('.'));
    return folder.substring(folder.lastIndexOf('.') + 1);
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(SuitePage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("broken build: " + TEMPLATE, e);
    }
  }
}
