package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiSample;
import io.mexcbench.report.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiTableTest {
  private static final Path PAGE = Path.of("docs/kpi.md");
  private static final Path FIGURES = Path.of("docs/kpi.json");
  private static final String EMPTY_PAGE =
      "before\n<!-- figures: kpi -->\nold\n<!-- end of figures: kpi -->\nafter\n";

  private static KpiRecord record(boolean isQuiet, KpiResult... results) {
    return new KpiRecord(
        KpiRecord.SCHEMA,
        "amd64",
        "calm",
        60,
        isQuiet ? "quiet" : "other processes took 80 %; stop make and run again",
        isQuiet,
        List.of(results).stream().map(KpiRecord.Row::of).toList());
  }

  private static KpiResult latency(double maxSeconds) {
    double[] values =
        IntStream.rangeClosed(1, 1_000).mapToDouble(i -> i * maxSeconds / 1_000).toArray();
    return KpiResult.of(Kpi.EXECUTION_LATENCY, KpiSample.ofValues(values), "of the engine");
  }

  private static KpiResult absent() {
    return KpiResult.of(Kpi.DATABASE_QUERY, KpiSample.none(), "nothing | measures it");
  }

  private static final KpiResult RATE =
      KpiResult.of(Kpi.MARKET_DATA_THROUGHPUT, KpiSample.ofValues(3_400, 3_500), "as sent");

  @Test
  void terminalShowsEveryIndicatorAndWhereItComesFrom() {
    Golden.assertEquals(
        KpiTable.text(record(false, latency(0.7), RATE, absent())),
        "/io/mexcbench/cli/kpi-table.txt");
  }

  @Test
  void pageKeepsWhatIsNotAFigure() {
    String page = KpiTable.page(EMPTY_PAGE, record(true, latency(0.01), absent()));
    assertThat(page)
        .startsWith("before\n<!-- figures: kpi -->\nOn amd64: 1 of 2 on target, 0 critical, ")
        .endsWith("<!-- end of figures: kpi -->\nafter\n")
        .doesNotContain("old")
        .contains("| 9.9 ms (p99) | on target |\n")
        .contains("- Database Query Time: nothing \\| measures it\n");
    long columns =
        page.lines()
            .filter(line -> line.startsWith("|"))
            .mapToLong(KpiTableTest::bars)
            .distinct()
            .count();
    assertThat(columns).isEqualTo(1);
  }

  private static long bars(String line) {
    return line.chars().filter(c -> c == '|').count();
  }

  @ParameterizedTest
  @CsvSource({
    "true, 0.01, false, 0",
    "true, 0.01, true, 5",
    "true, 0.2, false, 0",
    "true, 0.7, false, 1",
    "true, 0.7, true, 5",
    "false, 0.01, false, 0",
    "false, 0.7, false, 3",
    "false, 0.7, true, 5"
  })
  void exitCodeSaysWhetherAnythingIsCriticalAndWhetherThatCanBeBelieved(
      boolean isQuiet, double maxSeconds, boolean isAllRequired, int code) {
    assertThat(record(isQuiet, latency(maxSeconds), absent()).exitCode(isAllRequired))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"true, 0.01, 0", "true, 0.7, 1", "false, 0.7, 3"})
  void whereEveryIndicatorHasAValueItIsTheValuesThatCount(
      boolean isQuiet, double maxSeconds, int code) {
    assertThat(record(isQuiet, latency(maxSeconds), RATE).exitCode(true)).isEqualTo(code);
  }

  @Test
  void fileIsReadBackAsItWasWritten(@TempDir Path folder) throws IOException {
    KpiRecord record = record(false, latency(0.7), RATE, absent());
    Files.writeString(folder.resolve("kpi.md"), EMPTY_PAGE);
    KpiFile.write(record, folder.resolve("kpi.json"), folder.resolve("kpi.md"));
    assertThat(KpiFile.read(folder.resolve("kpi.json"))).isEqualTo(record);
    assertThat(folder.resolve("kpi.md")).hasContent(KpiTable.page(EMPTY_PAGE, record));
  }

  /** The figures of the page are those of the result file, down to the last sign. */
  @Test
  void pageShowsWhatWasMeasured() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(KpiTable.page(page, KpiFile.read(FIGURES))).isEqualTo(page);
  }

  /** Who changes a limit measures again. */
  @Test
  void limitsOfThePageAreThoseOfTheTable() throws IOException {
    List<KpiRecord.Row> rows = KpiFile.read(FIGURES).kpis();
    assertThat(rows)
        .extracting(KpiRecord.Row::id)
        .isEqualTo(Stream.of(Kpi.values()).map(Kpi::id).toList());
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(List.of(row.target(), row.critical(), row.stretch()))
                    .isEqualTo(
                        List.of(row.kpi().target(), row.kpi().critical(), row.kpi().stretch())));
  }
}
