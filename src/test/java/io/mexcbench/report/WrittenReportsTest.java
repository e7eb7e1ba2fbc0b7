package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Behind all other tests: every report that the build left anywhere is valid. */
@Tag("canary")
class WrittenReportsTest {
  private static final Path REPORTS_OF_TESTS = Path.of("io", "mexcbench", "report");

  @Test
  void everyReportThatTheBuildLeftIsValid() throws IOException {
    List<Path> reports;
    try (Stream<Path> files = Files.walk(Path.of("target"))) {
      reports = files.filter(WrittenReportsTest::isReport).toList();
    }
    for (Path report : reports) {
      Schemas.assertValid(Files.readString(report));
    }
    System.out.println("held " + reports.size() + " reports that the build left to the schema");
    assertThat(reports).hasSizeGreaterThanOrEqualTo(4);
  }

  /** What runs write, and the texts that the tests of this package expect. */
  private static boolean isReport(Path path) {
    String name = path.getFileName().toString();
    boolean isExpected =
        name.endsWith(".json")
            && path.getParent().endsWith(REPORTS_OF_TESTS)
            && path.startsWith(Path.of("target", "test-classes"));
    return name.equals("report.json") || isExpected;
  }
}
