package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.baseline.SampleRun;
import io.mexcbench.baseline.TempRepository;
import io.mexcbench.environment.SampleRecord;
import io.mexcbench.report.Golden;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs and baselines of a past that the test makes. */
class HistoryCommandTest {
  private static final String PARSE = "a.b.ParserBenchmark.parse";
  private static final String SIGN = "a.b.SignerBenchmark.sign:levels=5";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private TempRepository repository;
  private int runs;

  @BeforeEach
  void makeRepository() throws Exception {
    repository = TempRepository.in(folder.resolve("repository"));
  }

  @Test
  void tenAcceptedStepsOfFourPercentShowAsTenSteps() throws Exception {
    for (int i = 0; i < 44; i++) {
      int level = i / 4;
      run(new SampleRun(i).with(PARSE, 100 * Math.pow(1.04, level), 0).with(SIGN, 300, 48));
    }

    assertThat(history("--include=Benchmark.(parse|sign)")).isEqualTo(ExitCode.PASS);

    Golden.assertEquals(out.toString(), "/io/mexcbench/cli/history-ten-steps.txt");
  }

  @Test
  void stepThatTheControlsTookAsWellIsPerhapsTheMachines() throws Exception {
    for (int i = 0; i < 10; i++) {
      double factor = i < 5 ? 1 : 1.1;
      run(
          new SampleRun(i)
              .with(PARSE, 100 * factor, 0)
              .with("io.mexcbench.bench.control.ControlBenchmark.fixedWork", 400 * factor, 0));
    }

    assertThat(history("--include=parse")).isEqualTo(ExitCode.PASS);

    assertThat(out.toString())
        .containsPattern(
            "2026-01-06 .* ParserBenchmark.parse \\(perhaps the machine: so did"
                + " ControlBenchmark.fixedWork\\)");
  }

  @Test
  void runsAreDatedByTheCommitThatTheyMeasured() throws Exception {
    String first = repository.commit();
    String second = repository.commit();
    run(new SampleRun(1).with(PARSE, 100, 0).revision(second));
    run(new SampleRun(2).with(PARSE, 200, 0).revision(first));
    run(
        new SampleRun(3).with(PARSE, 300, 0).revision("0".repeat(40)),
        Instant.parse("2026-03-05T00:00:00Z"));

    JsonNode points = json("--include=parse");

    assertThat(texts(points, "time", "date"))
        .containsExactly("2026-02-01T12:00:00Z", "2026-02-02T12:00:00Z", "2026-03-05T00:00:00Z");
    assertThat(texts(points, "time", "revision")).containsExactly(first, second, "0".repeat(40));
  }

  @Test
  void baselinesOfTheGitHistoryAreThereAndARunThatBecameOneIsThereOnce() throws Exception {
    SampleRun old = new SampleRun(1).with(PARSE, 100, 0).at("2026-01-01T00:00:00Z");
    repository.commit(old);
    repository.commit(new SampleRun(2).with(PARSE, 110, 0).at("2026-02-20T08:00:00Z"));
    run(old);

    assertThat(history("--include=parse")).isEqualTo(ExitCode.PASS);

    assertThat(out.toString())
        .startsWith("History of " + SampleRecord.ID + ": 1 run and 2 committed baselines")
        .containsPattern("ParserBenchmark.parse +2 +\\d[\\d.]* ns +110.\\d ns");
  }

  @Test
  void whatMeasuredSomethingElseUnderTheSameNameIsNoPast() throws Exception {
    run(new SampleRun(1).with(PARSE, 100, 0));
    run(new SampleRun(2).with(PARSE, 300, 0).changedClass("a.b.ParserBenchmark"));
    run(new SampleRun(3).with(PARSE, 301, 0).changedClass("a.b.ParserBenchmark"));

    assertThat(history("--include=parse")).isEqualTo(ExitCode.PASS);

    assertThat(out.toString())
        .containsPattern(
            "ParserBenchmark.parse +2 +\\d[\\d.]* ns +30\\d.\\d ns +- +2026-01-02 \\(the");
  }

  @Test
  void runsThatCannotBeUsedAreNamed() throws Exception {
    run(new SampleRun(1).with(PARSE, 100, 0));
    run(new SampleRun(2).with(PARSE, 999, 0).cutShort());
    run(new SampleRun(3).with(PARSE, 999, 0).preset("smoke"));

    assertThat(history("--include=parse")).isEqualTo(ExitCode.PASS);

    assertThat(out.toString())
        .contains("1 run and 0 committed")
        .contains("left out: RESULTS/20260102T000000Z-1 cannot be judged: the run did not end")
        .contains("left out: RESULTS/20260103T000000Z-2 cannot be judged: a smoke run");
  }

  @Test
  void openMetricsHasEachCommitOnceWithItsDateAndEndsInOrder() throws Exception {
    String commit = repository.commit();
    run(new SampleRun(1).with(PARSE, 100, 0).with(SIGN, 300, 48).revision(commit));
    run(new SampleRun(2).with(PARSE, 104, 0).with(SIGN, 300, 48).revision(commit));
    run(
        new SampleRun(3).with(PARSE, 300, 0).with(SIGN, 300, 48),
        Instant.parse("2026-03-05T00:00:00Z"));

    assertThat(history("--format=openmetrics", "--include=Benchmark.(parse|sign)")).isZero();

    List<String> lines = out.toString().lines().toList();
    assertThat(lines).endsWith("# EOF").contains("# TYPE mexcbench_operation_seconds gauge");
    assertThat(lines.stream().filter(line -> !line.startsWith("#")))
        .allMatch(
            line ->
                line.matches(
                    "mexcbench_operation_(seconds|allocated_bytes)"
                        + "\\{(\\w+=\"[^\"\\\\]*\",?)+} \\d[\\d.E-]* \\d+"));
    String time = "mexcbench_operation_seconds{benchmark=\"" + PARSE + "\"";
    assertThat(lines.stream().filter(line -> line.startsWith(time)).toList())
        .hasSize(2)
        .allMatch(line -> line.contains("environment=\"" + SampleRecord.ID + "\""))
        .satisfiesExactly(
            one -> assertThat(one).matches(".* 1\\.0\\d*E-7 " + epoch("2026-02-01T12:00:00Z")),
            two ->
                assertThat(two)
                    .matches(".* (2\\.99|3\\.00)\\d*E-7 " + epoch("2026-03-05T00:00:00Z")));
  }

  @Test
  void csvQuotesWhatAnotherTableWouldRun() throws Exception {
    run(new SampleRun(1).with("=cmd.x.parse", 100, 0));

    assertThat(history("--format=csv", "--include=cmd")).isZero();

    assertThat(out.toString()).contains(",\"'=cmd.x.parse\",\"avgt\",1,");
  }

  @Test
  void noPastAtAllIsSaidWithTheNextStep() {
    assertThat(history()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("has no complete run that would say which environment is meant")
        .doesNotContain("\tat ");
  }

  /** One a day, from the first of January on. */
  private void run(SampleRun sample) throws Exception {
    run(sample, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * runs));
  }

  private void run(SampleRun sample, Instant begin) throws Exception {
    sample.at(begin.toString());
    String name = begin.toString().replaceAll("[-:]", "") + "-" + runs++;
    sample.writeTo(Files.createDirectories(folder.resolve("results")).resolve(name));
  }

  private JsonNode json(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--format=json"));
    Collections.addAll(arguments, options);
    assertThat(history(arguments.toArray(String[]::new))).isZero();
    return new ObjectMapper().readTree(out.toString()).get("points");
  }

  private static List<String> texts(JsonNode points, String metric, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode point : points) {
      if (point.get("metric").asText().equals(metric)
          && point.get("benchmark").asText().equals(PARSE)) {
        texts.add(point.get(field).asText());
      }
    }
    return texts;
  }

  private int history(String... options) {
    List<String> arguments = new ArrayList<>(List.of("history"));
    Collections.addAll(arguments, options);
    arguments.add("--results=" + folder.resolve("results"));
    arguments.add("--baselines=" + repository.baselines());
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    String shown = out.toString().replace(folder.resolve("results").toString(), "RESULTS");
    out.getBuffer().setLength(0);
    out.append(shown);
    return code;
  }

  private static long epoch(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
