package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented schema of {@code report.json} says what the reports are, and no more. */
class ReportSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RANDOM_REPORTS = 300;

  /** The check itself, or what makes it of every report that it is asked about. */
  private static final List<String> CHECKS = List.of("Schemas.", "Judged.");

  /** JSON of another kind, and what only reads reports. */
  private static final Set<String> OTHERS =
      Set.of(
          "FleetHistoryTest.java",
          "HistoryCommandTest.java",
          "KpiCommandTest.java",
          "Outcome.java",
          "StoreCommandTest.java");

  /** The texts by which a test renders a report as JSON. */
  private static final List<String> RENDERS =
      List.of(
          "JsonReport." + "render(",
          "\"report" + ".json\"",
          "\"--format\", " + "\"json\"",
          "--format=" + "json");

  @Test
  void reportsOfEveryKindAreValid() {
    Stream.of(
            ReportFixture.regressed(),
            ReportFixture.passed(),
            ReportFixture.invalid(),
            ReportFixture.allocationOnly(),
            ReportFixture.verdictOnly(RunVerdict.INCOMPLETE, 0))
        .map(JsonReport::render)
        .forEach(Schemas::assertValid);
  }

  @Test
  void reportsOfAnyContentAreValid() {
    SplittableRandom random = new SplittableRandom(12);
    int comparisons = 0;
    for (int i = 0; i < RANDOM_REPORTS; i++) {
      Report report = new RandomReport(random).next();
      comparisons += report.comparisons().size();
      Schemas.assertValid(JsonReport.render(report));
    }
    System.out.println(
        "held " + RANDOM_REPORTS + " reports of " + comparisons + " comparisons to the schema");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schema" : 1, | "schema" : 2,
          "schema" : 1, |
          "verdict" : "REGRESSED",\\n  "threshold | "verdict" : "FAILED",\\n  "threshold
          "warnings" : [ ] | "warnings" : [ "few" ]
          "metric" : "time" | "metric" : "TIME"
          "metric" : "allocation" | "metric" : "time"
          "unit" : "B/op" | "unit" : "KB/op"
          "mode" : "avgt" | "mode" : "AverageTime"
          "threads" : 1 | "threads" : 0
          "levels" : "20" | "levels" : 20
          "changePercent" : 14.6233 | "changePercent" : "14.6"
          "changePercent" : 14.6233, |
          "changePercent" : 14.6233 | "change" : 14.6233
          "baseline" : 812.4 | "baseline" : null
          "baseline" : 812.4 | "baseline" : -1
          "detectablePercent" : 12.34 | "detectablePercent" : -1
          "forks" : [\\n        5,\\n        0\\n      ] | "forks" : [ 5 ]
          "forks" : [\\n        5,\\n        0\\n      ] | "forks" : [ 5, 5 ]
          "candidate" : null, | "candidate" : 1,
          "holds" : true | "holds" : "yes"
          "remedy" : "keep in mind" | "remedy" : ""
          "remedy" : "keep in mind" | "todo" : "keep in mind"
          """)
  void whatIsNoReportIsRefused(String from, String to) {
    String good = JsonReport.render(ReportFixture.regressed());
    String part = from.replace("\\n", "\n");
    String bad = good.replace(part, to == null ? "" : to.replace("\\n", "\n"));

    assertThat(good).contains(part);
    assertThat(Schemas.faults(bad)).isNotEmpty();
  }

  @Test
  void everyFieldIsDescribedAndNoOtherIsAllowed() throws IOException {
    List<String> faults = new ArrayList<>();
    check(schema(), "#", faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void wordsAreThoseOfTheCode() throws IOException {
    JsonNode comparison = schema().at("/$defs/comparison/properties");
    assertThat(words(schema().at("/properties/verdict"))).isEqualTo(names(RunVerdict.values()));
    assertThat(words(comparison.path("verdict"))).isEqualTo(names(Verdict.values()));
    assertThat(words(comparison.path("metric")))
        .isEqualTo(
            names(Metric.values()).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
    assertThat(words(comparison.path("mode")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Mode.values()).map(Mode::label).toList());
  }

  @Test
  void everyTestThatRendersAReportHoldsItToTheSchema() throws IOException {
    List<Path> unchecked = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        boolean isChecked =
            CHECKS.stream().anyMatch(source::contains)
                || OTHERS.contains(String.valueOf(file.getFileName()));
        if (RENDERS.stream().anyMatch(source::contains) && !isChecked) {
          unchecked.add(file);
        }
      }
    }
    assertThat(unchecked).isEmpty();
  }

  private static void check(JsonNode node, String path, List<String> faults) {
    boolean isObject = "object".equals(node.path("type").asText());
    if (isObject && !node.has("additionalProperties")) {
      faults.add(path + " lets other fields through");
    }
    if (isObject) {
      node.path("properties")
          .properties()
          .forEach(
              field -> {
                String text = field.getValue().path("description").asText();
                if (text.isBlank()) {
                  faults.add(path + "/" + field.getKey() + " is not described");
                }
              });
    }
    node.properties()
        .forEach(field -> check(field.getValue(), path + "/" + field.getKey(), faults));
  }

  private static JsonNode schema() throws IOException {
    return JSON.readTree(Files.readString(Schemas.REPORT));
  }

  private static List<String> words(JsonNode field) {
    return StreamSupport.stream(field.path("enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
