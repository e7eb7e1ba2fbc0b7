package io.mexcbench.cli;

import static io.mexcbench.cli.GitHistory.HOT_PATH;
import static io.mexcbench.cli.GitHistory.PARSE;
import static io.mexcbench.cli.GitHistory.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.Environment;
import io.mexcbench.environment.SampleRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that are not what they say they are. */
class TamperedResultTest {
  @TempDir private Path folder;

  private GitHistory history;
  private Path committed;

  @BeforeEach
  void begin() throws Exception {
    history = GitHistory.in(folder.resolve("project"));
    history.write(HOT_PATH, "slow").commit("slow down");
    committed = history.path("baselines").resolve(SampleRecord.ID);
  }

  @Test
  void swappedSidesTurnSlowerIntoFaster() throws Exception {
    Path before = history.run(100, 300).at("2026-01-31T08:15:00Z").writeTo(folder.resolve("old"));
    Path after = history.run(130, 300).at("2026-01-31T09:15:00Z").writeTo(folder.resolve("new"));
    Judged judged = history.judgeAgainst(before.toString(), after);
    Judged swapped = history.judgeAgainst(after.toString(), before);

    assertThat(judged.exitCode()).isEqualTo(1);
    assertThat(judged.times()).isEqualTo(Map.of("parse", "REGRESSED", "sign", "UNCHANGED"));
    assertThat(judged.isUnsuspicious()).isTrue();
    assertThat(swapped.exitCode()).isZero();
    assertThat(swapped.times()).isEqualTo(Map.of("parse", "IMPROVED", "sign", "UNCHANGED"));
    assertThat(swapped.said())
        .contains("the candidate was measured before the baseline; see whether --baseline and");
  }

  @Test
  void committedBaselineIsNoResult() throws Exception {
    assertRefused(
        history.judge(committed),
        committed + " is a committed baseline and no result of a run; name the folder of a run");
  }

  @Test
  void figuresOfTheBaselineAreNoResult() throws Exception {
    Path result = history.measured(history.run(130, 300));
    copy(committed.resolve("jmh.json"), result.resolve("jmh.json"));
    Judged judged = history.judgeLoosely("merge-base:main", result);

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.verdict()).isEqualTo("INVALID");
    assertThat(judged.said()).contains("the result holds figures of the baseline itself");
  }

  @Test
  void oneBorrowedForkIsEnough() throws Exception {
    Path result = history.measured(history.run(130, 300));
    Path file = result.resolve("jmh.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(lastFork(file), lastFork(history.path("results/base1/jmh.json"))));

    assertThat(history.judge(result).verdict()).isEqualTo("INVALID");
    assertThat(history.judge(result).said()).contains("(" + SIGN + ":avgt:1): measure anew");
  }

  @Test
  void recordOfABaselineIsNoRecordOfAResult() throws Exception {
    Path result = history.measured(history.run(130, 300));
    copy(committed.resolve("environment.json"), result.resolve("environment.json"));
    assertRefused(history.judge(result), "jmh.json and environment.json do not belong together");
  }

  @Test
  void figuresPutIntoACommittedBaselineAreNoticed() throws Exception {
    history.git("checkout", "-q", "main");
    copy(
        history.measured(history.run(200, 300)).resolve("jmh.json"), committed.resolve("jmh.json"));
    history.commit("slacken the baseline by hand");
    history.git("checkout", "-q", "-B", "change");
    assertRefused(
        history.judge(history.measured(history.run(130, 300))),
        "jmh.json was changed without update-baselines");
  }

  @Test
  void environmentOfAnotherMachineLeavesTimeUnjudgedAndFails() throws Exception {
    Path result = history.measured(history.run(130, 300).on(machine("Another CPU", 17)));
    Judged judged = history.judge(result);

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.times()).isEqualTo(Map.of("parse", "INCOMPARABLE", "sign", "INCOMPARABLE"));
    assertThat(judged.said()).contains("time was not judged: there is no baseline of this machine");
  }

  @Test
  void environmentOfAnotherJdkContradictsTheFigures() throws Exception {
    assertRefused(
        history.judge(history.measured(history.run(130, 300).on(machine("Test CPU f1m2", 21)))),
        "environment.json says JDK 21 and jmh.json says 17.0.9");
  }

  @Test
  void resultOfAMachineWithoutAnythingToCompareWithIsRefused() throws Exception {
    Environment one = SampleRecord.ENVIRONMENT;
    Environment arm =
        new Environment("aarch64", "c", 2, "linux", 17, "Debian", "serial", one.vmFlags());
    assertRefused(
        history.judge(history.measured(history.run(130, 300).on(arm))),
        "no such baseline in that revision");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[] | holds no benchmark", "'' | jmh.json", "[{\"benchmark\": | or was cut off"})
  void emptyResultIsRefused(String text, String message) throws Exception {
    Path result = history.measured(history.run(130, 300));
    Files.writeString(result.resolve("jmh.json"), text);
    assertRefused(history.judge(result), message);
  }

  @Test
  void resultWithoutAnyGatedBenchmarkFails() throws Exception {
    Path result = history.measured(history.run(1, 1).without(PARSE).without(SIGN));
    Judged judged = history.judgeLoosely("merge-base:main", result);

    assertThat(judged.exitCode()).isEqualTo(3);
    assertThat(judged.times()).isEqualTo(Map.of("parse", "MISSING", "sign", "MISSING"));
    assertThat(judged.said()).contains("holds what was not measured: " + PARSE);
  }

  @Test
  void resultThatDidNotEndOrMeasuredNothingIsRefused() throws Exception {
    Path killed = history.measured(history.run(100, 300));
    Files.createFile(killed.resolve("INCOMPLETE"));
    assertRefused(history.judge(killed), "the result of a run that did not end");
    assertRefused(
        history.judge(history.measured(history.run(100, 300).cutShort())),
        "cannot be judged: the run did not end");
    assertRefused(
        history.judge(history.measured(history.run(100, 300).preset("smoke"))),
        "cannot be judged: a smoke run measures nothing");
  }

  @Test
  void resultThatDoesNotSayWhereItWasMeasuredIsRefused() throws Exception {
    Path result = history.measured(history.run(100, 300));
    Files.delete(result.resolve("environment.json"));
    assertRefused(history.judge(result), "has no environment.json, so nobody knows where");
    assertRefused(
        history.judge(result.resolve("jmh.json")), "jmh.json is not the folder of a run, so");
  }

  private static Environment machine(String cpu, int jdk) {
    Environment one = SampleRecord.ENVIRONMENT;
    return new Environment(
        one.architecture(),
        cpu,
        one.cores(),
        one.os(),
        jdk,
        one.jdkVendor(),
        one.collector(),
        one.vmFlags());
  }

  /** Of the benchmark that signs. */
  private static String lastFork(Path file) throws Exception {
    String text = Files.readString(file);
    String time = text.substring(0, text.lastIndexOf("\"gc.alloc.rate.norm\""));
    return time.substring(time.lastIndexOf('['), time.lastIndexOf("]]"));
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void assertRefused(Judged judged, String message) {
    assertThat(judged.exitCode()).isEqualTo(2);
    assertThat(judged.err()).contains(message).hasLineCount(1);
    assertThat(judged.out()).isEmpty();
  }
}
