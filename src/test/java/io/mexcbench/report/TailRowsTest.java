package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.key;
import static io.mexcbench.report.ReportFixture.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A benchmark is judged by its time and by its tail. */
class TailRowsTest {
  @Test
  void tailThatIsWorseOrDoubtfulHasARowOfItsOwn() {
    String text =
        console(
            tail("Book.update", Verdict.REGRESSED, 100, 130),
            tail("Ema.tick", Verdict.INCONCLUSIVE, 8, 9),
            unchanged("Book.update"),
            unchanged("Ema.tick"));

    assertThat(text.lines())
        .anyMatch(line -> line.matches("Book.update \\(tail\\) .*\\+30.0 %  REGRESSED.*"))
        .anyMatch(line -> line.matches("Ema.tick \\(tail\\) .*\\+12.5 %  inconclusive.*"))
        .contains("2 unchanged");
  }

  @Test
  void unchangedTailsAreCountedByThemselves() {
    String text =
        console(
            tail("Book.update", Verdict.REGRESSED, 100, 130),
            unchanged("Book.update"),
            unchanged("Ema.tick"),
            tail("Ema.tick", Verdict.UNCHANGED, 8, 8));

    assertThat(text.lines()).contains("2 unchanged, 1 unchanged in the tail");
  }

  @Test
  void benchmarkThatImprovedInBothIsNamedOnce() {
    String text =
        console(
            time(key("Book.update", Map.of()), Verdict.IMPROVED, 100, 50),
            tail("Book.update", Verdict.IMPROVED, 100, 50),
            unchanged("Ema.tick"),
            tail("Ema.tick", Verdict.IMPROVED, 100, 75));

    assertThat(text.lines())
        .contains("1 unchanged, 2 improved (−50.0 % Book.update, −25.0 % Ema.tick (tail))");
  }

  @Test
  void machinesReadTheMetric() {
    String json = JsonReport.render(report(tail("Ema.tick", Verdict.UNCHANGED, 8, 8)));
    Schemas.assertValid(json);
    assertThat(json).contains("\"metric\" : \"tail\"");
  }

  private static String console(Comparison... comparisons) {
    return new ConsoleReport(ReportFixture.CONTEXT, 100, false).render(report(comparisons));
  }

  private static Report report(Comparison... comparisons) {
    return new Report(RunVerdict.PASS, 10, 2, Arrays.asList(comparisons), List.of(), List.of());
  }

  private static Comparison unchanged(String name) {
    return time(key(name, Map.of()), Verdict.UNCHANGED, 100, 100);
  }

  private static Comparison tail(String name, Verdict verdict, double before, double after) {
    Comparison time = time(key(name, Map.of()), verdict, before, after);
    return new Comparison(
        time.key(),
        Metric.TAIL,
        verdict,
        time.baseline(),
        time.candidate(),
        time.unit(),
        time.changePercent(),
        time.interval(),
        20,
        time.detectablePercent(),
        List.of());
  }
}
