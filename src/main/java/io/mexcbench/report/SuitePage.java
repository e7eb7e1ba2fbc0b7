package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centre;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The page that shows the scores of one run of the whole suite, a table for each folder. */
public final class SuitePage {
  private static final String HEAD =
      """
      | benchmark | question | one operation | data | time | B/op |
      |---|---|---|---|---:|---:|
      """;

  /**
   * The figures of one benchmark.
   *
   * @param time in nanoseconds per operation
   * @param bytes per operation
   */
  public record Row(BenchmarkKey key, Centre time, OptionalDouble bytes) {}

  private final Catalog catalog;

  public SuitePage(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The figures of the page, a table for each folder.
   *
   * @param environment the machine and JVM that the figures come from, in one line
   * @param emptyControl name of the benchmark that does nothing: what it allocates is JMH's
   */
  public String render(List<Row> rows, String environment, String emptyControl) {
    SteadyAllocation allocation =
        rows.stream()
            .filter(row -> row.key().benchmark().equals(emptyControl))
            .map(row -> new SteadyAllocation(row.time().value(), row.bytes().orElse(0)))
            .findFirst()
            .orElseGet(SteadyAllocation::withoutControl);
    return "Measured on " + environment + ".\n" + tables(rows, allocation);
  }

  private String tables(List<Row> rows, SteadyAllocation allocation) {
    StringBuilder text = new StringBuilder();
    String folder = "";
    for (Row row : inOrderOfTheCatalog(rows)) {
      if (!folderOf(row).equals(folder)) {
        folder = folderOf(row);
        text.append("\n### ").append(Markdown.escaped(folder)).append("\n\n").append(HEAD);
      }
      text.append(line(row, allocation));
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

  private String line(Row row, SteadyAllocation allocation) {
    CatalogEntry entry = catalog.find(row.key().shortName()).orElseThrow();
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            Markdown.code((row.key().shortName() + " " + row.key().paramsText()).strip()),
            entry.question(),
            entry.operation(),
            entry.data(),
            Figures.centre(row.time(), "ns/op"),
            allocation.text(row.time().value(), row.bytes()));
  }

  /** {@code market} of {@code io.mexcbench.bench.market.SpotDecoderBenchmark.decodeDepth}. */
  private static String folderOf(Row row) {
    String name = row.key().benchmark();
    String type = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    String folder = type.substring(0, Math.max(0, type.lastIndexOf('.')));
    return folder.substring(folder.lastIndexOf('.') + 1);
  }
}
