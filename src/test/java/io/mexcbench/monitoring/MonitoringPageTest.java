package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.monitoring.Rules.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that alerts link to, held to the rules. */
class MonitoringPageTest {
  private static final Path PAGE = Path.of("docs", "monitoring.md");

  private static final Pattern ROW = Pattern.compile("(?m)^(\\| \\[\\w+]\\(#\\w+\\) \\|.*)$");

  @Test
  void tableHasEveryAlertWithItsSeveritiesAndItsWait() throws IOException {
    List<String> expected = new ArrayList<>();
    for (String name : names()) {
      List<Alert> own = alerts(name);
      expected.add(
          "| [%s](#%s) | %s | %s |"
              .formatted(
                  name,
                  name.toLowerCase(Locale.ROOT),
                  own.stream().map(Alert::severity).distinct().collect(Collectors.joining(", ")),
                  own.get(0).pending()));
      assertThat(own).extracting(Alert::pending).as(name).containsOnly(own.get(0).pending());
    }
    assertThat(rows().stream().map(row -> row.replaceAll("\\|[^|]*\\|$", "|")).toList())
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void rowOfAnIndicatorNamesItsLimits(Kpi kpi) throws IOException {
    String alert =
        Rules.alerts().stream()
            .filter(one -> one.kpi().filter(kpi.id()::equals).isPresent())
            .map(Alert::name)
            .findFirst()
            .orElseThrow();
    assertThat(rows().stream().filter(row -> row.startsWith("| [" + alert + "]")))
        .singleElement()
        .asString()
        .contains(kpi.unit().text(kpi.critical()))
        .containsPattern("\\b" + Pattern.quote(kpi.unit().number(kpi.target())) + "\\b");
  }

  @Test
  void runbookSaysOfEveryAlertWhatToDo() throws IOException {
    String runbook = Files.readString(PAGE).split("\n## Runbook\n", -1)[1];
    assertThat(
            Pattern.compile("(?m)^### (\\w+)\n\n\\S")
                .matcher(runbook)
                .results()
                .map(heading -> heading.group(1)))
        .containsExactlyElementsOf(names());
  }

  @Test
  void everyAlertWasSeenToFireAndToEndOnTheLiveSystem() throws IOException {
    for (Alert alert : Rules.alerts()) {
      assertThat(seen(alert))
          .matches(".* \\| [\\d.]+ s \\(\\d+ s\\) \\| [\\d.]+ s \\(\\d+ s\\) \\|");
    }
  }

  private static String seen(Alert alert) throws IOException {
    List<String> rows =
        Files.readString(PAGE)
            .lines()
            .filter(line -> line.startsWith(AlertTable.begin(alert)))
            .toList();
    assertThat(rows).as(alert.toString()).hasSize(1);
    return rows.get(0);
  }

  private static List<String> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)).toList();
  }

  private static List<String> names() throws IOException {
    return Rules.alerts().stream().map(Alert::name).distinct().toList();
  }

  private static List<Alert> alerts(String name) throws IOException {
    return Rules.alerts().stream().filter(alert -> alert.name().equals(name)).toList();
  }
}
