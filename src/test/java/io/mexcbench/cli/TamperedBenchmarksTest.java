package io.mexcbench.cli;

import static io.mexcbench.cli.GitHistory.BENCHMARK;
import static io.mexcbench.cli.GitHistory.GATE_SET;
import static io.mexcbench.cli.GitHistory.PARSE;
import static io.mexcbench.cli.GitHistory.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.BaselineException;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import io.mexcbench.run.BenchmarkSet;
import io.mexcbench.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Changes that take a benchmark out of their own judgement, or make it another one. */
class TamperedBenchmarksTest {
  private static final String NOT_MEASURED = " holds what was not measured: ";

  @TempDir private Path folder;

  private GitHistory history;

  @BeforeEach
  void begin() throws Exception {
    history = GitHistory.in(folder.resolve("project"));
  }

  @Test
  void deletedBenchmarkIsMissing() throws Exception {
    history.write(BENCHMARK, "gone").commit("delete a benchmark");
    Judged judged = history.judge(history.measured(history.run(100, 300).without(PARSE)));

    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.verdict()).isEqualTo("REGRESSED");
    assertThat(judged.times()).isEqualTo(Map.of("parse", "MISSING", "sign", "UNCHANGED"));
    assertThat(judged.said()).contains(NOT_MEASURED + PARSE + ":avgt:1; a change that deletes");
  }

  @Test
  void renamedBenchmarkIsMissingUnderItsOldName() throws Exception {
    history.write(BENCHMARK, "renamed").commit("rename a benchmark");
    Judged judged =
        history.judge(
            history.measured(history.run(100, 300).without(PARSE).with(PARSE + "Quickly", 200, 0)));

    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.times())
        .isEqualTo(Map.of("parse", "MISSING", "parseQuickly", "NEW", "sign", "UNCHANGED"));
    assertThat(judged.said()).contains(NOT_MEASURED + PARSE);
  }

  @Test
  void benchmarkThatIsNoLongerGatedIsMissing() throws Exception {
    history.write(GATE_SET, "parse\n").commit("sign no more");
    Judged judged = history.judge(history.measured(history.run(100, 300).without(SIGN)));

    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.times()).isEqualTo(Map.of("parse", "UNCHANGED", "sign", "MISSING"));
    assertThat(judged.said())
        .contains(NOT_MEASURED + SIGN)
        .contains("the gate's own parts changed since the merge base")
        .contains(GATE_SET);
  }

  @Test
  void runAgainstARevisionAsksForMoreThanItsOwnGateSet() throws Exception {
    BenchmarkKey sign = new BenchmarkKey(SIGN, Mode.AVERAGE_TIME, 1, Map.of());

    assertThat(isSelected("merge-base:main", "", sign)).isTrue();
    assertThat(isSelected("git:HEAD", "", sign)).isTrue();
    assertThat(isSelected("merge-base:main", "Parser", sign)).as("left out on purpose").isFalse();
    assertThat(isSelected("", "", sign)).as("not in the gate set of this build").isFalse();
  }

  @Test
  void narrowedParameterIsMissing() throws Exception {
    history.git("checkout", "-q", "main");
    String book = "a.b.BookBenchmark.apply";
    history.recordBaseline(
        history.run(100, 300).with(book + ":levels=5", 50, 0).with(book + ":levels=20", 90, 0));
    history.commit("measure books");
    history.git("checkout", "-q", "-B", "change");
    history.write(BENCHMARK, "narrowed").commit("small books are enough");
    Judged judged =
        history.judge(history.measured(history.run(100, 300).with(book + ":levels=5", 50, 0)));

    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.times())
        .containsEntry("apply{\"levels\":\"5\"}", "UNCHANGED")
        .containsEntry("apply{\"levels\":\"20\"}", "MISSING");
    assertThat(judged.said()).contains(NOT_MEASURED + book + ":avgt:1:levels=20");
  }

  @Test
  void changedParameterIsNotComparable() throws Exception {
    history.write(BENCHMARK, "changed").commit("other books");
    Judged judged =
        history.judge(
            history.measured(history.run(100, 300).without(SIGN).with(SIGN + ":bytes=1", 30, 0)));

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.times()).containsValue("INCOMPARABLE").containsEntry("parse", "UNCHANGED");
    assertThat(judged.said()).contains("not comparable: it is now measured as " + SIGN);
  }

  @Test
  void changedModeIsNotComparable() throws Exception {
    history.write(BENCHMARK, "changed").commit("one shot is enough");
    Path result = history.measured(history.run(100, 300));
    edit(result, "\"mode\": \"avgt\"", "\"mode\": \"ss\"");
    Judged judged = history.judge(result);

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.times()).isEqualTo(Map.of("parse", "UNCHANGED", "sign", "INCOMPARABLE"));
    assertThat(judged.said()).contains("it is now measured as " + SIGN + ":ss:1");
  }

  @Test
  void changedUnitIsConverted() throws Exception {
    history.write(BENCHMARK, "changed").commit("microseconds read better");
    Path honest = history.measured(history.run(100, 0.3));
    edit(honest, "\"ns/op\"", "\"us/op\"");
    Path slow = history.measured(history.run(100, 300));
    edit(slow, "\"ns/op\"", "\"us/op\"");

    assertThat(history.judge(honest).times()).containsEntry("sign", "UNCHANGED");
    assertThat(history.judge(slow).exitCode()).isEqualTo(1);
    assertThat(history.judge(slow).times()).containsEntry("sign", "REGRESSED");
  }

  @Test
  void unitThatTurnsTheDirectionRoundIsRefused() throws Exception {
    Path result = history.measured(history.run(100, 300));
    edit(result, "\"ns/op\"", "\"ops/ns\"");
    Judged judged = history.judge(result);

    assertThat(judged.exitCode()).isEqualTo(2);
    assertThat(judged.err()).contains(SIGN, "scoreUnit").hasLineCount(1);
  }

  @Test
  void benchmarkThatAsksAnotherQuestionIsNotComparable() throws Exception {
    history.write(BENCHMARK, "easier").commit("ask an easier question");
    Path result = history.measured(history.run(50, 300).changedClass("a.b.ParserBenchmark"));
    Judged judged = history.judge(result);

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.times()).isEqualTo(Map.of("parse", "INCOMPARABLE", "sign", "UNCHANGED"));
    assertThat(judged.said()).contains("not comparable: the benchmark class changed", BENCHMARK);
    assertThat(history.judgeLoosely("merge-base:main", result).exitCode()).isZero();
  }

  @Test
  void touchedCorpusPassesNothing() throws Exception {
    history.write("src/main/java/io/mexcbench/corpus/Corpus.java", "easier").commit("easy data");
    Path result = history.measured(history.run(500, 900).corpus("decade"));
    Judged judged = history.judge(result);

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.verdict()).isEqualTo("INCOMPARABLE");
    assertThat(judged.times()).isEqualTo(Map.of("parse", "INCOMPARABLE", "sign", "INCOMPARABLE"));
    assertThat(judged.said())
        .contains("not comparable: the corpus changed")
        .contains("src/main/java/io/mexcbench/corpus/Corpus.java");
    assertThat(history.judgeLoosely("merge-base:main", result).exitCode())
        .as("not even where no baseline is required")
        .isEqualTo(3);
  }

  @Test
  void whatTheCallerLeavesOutOnPurposeIsNotMissing() throws Exception {
    Path result = history.measured(history.run(100, 600).without(PARSE));
    Judged judged = history.judge(result, "--include=Signer");

    assertThat(judged.times()).isEqualTo(Map.of("sign", "REGRESSED"));
    assertThat(history.judge(result, "--include=Nothing").exitCode()).isEqualTo(3);
  }

  private boolean isSelected(String source, String include, BenchmarkKey key)
      throws BaselineException, RunException {
    BaselineArguments arguments = new BaselineArguments();
    CommandLine.populateCommand(
        arguments, "--baseline=" + source, "--baselines=" + history.path("baselines"));
    return new SuiteGate(
            arguments, OptionalDouble.empty(), io.mexcbench.environment.SampleRecord.ENVIRONMENT)
        .selected(BenchmarkSet.GATE, Pattern.compile(include))
        .test(key);
  }

  /** In the last benchmark alone, which signs. */
  private static void edit(Path result, String from, String to) throws IOException {
    Path file = result.resolve("jmh.json");
    String text = Files.readString(file);
    int last = text.lastIndexOf(from);
    Files.writeString(file, text.substring(0, last) + to + text.substring(last + from.length()));
  }
}
