package io.mexcbench.baseline;

import static io.mexcbench.baseline.Updates.PARSE;
import static io.mexcbench.baseline.Updates.PLAIN;
import static io.mexcbench.baseline.Updates.SESSION;
import static io.mexcbench.baseline.Updates.SKIP;
import static io.mexcbench.baseline.Updates.request;
import static io.mexcbench.baseline.Updates.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.environment.SampleRecord;
import io.mexcbench.regression.Measurement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a baseline is read, its measurements know the sessions that their forks come from. */
class SessionLoadingTest {
  private static final String ID = SampleRecord.ID;

  @TempDir private Path root;

  @Test
  void everySourceThatHasARecordTellsTheSessions() throws Exception {
    TempRepository repository = TempRepository.in(root.resolve("project"));
    Updates updates = new Updates(root.resolve("project"));
    updates.write(usual(1).forksOf(PARSE, 6), PLAIN);
    SampleRun second = usual(2).at("2026-02-01T20:00:00Z").forks(7);
    updates.write(second, request("another hour", "parse|Control", null, true));
    repository.commit();
    Path folder = repository.baselines();
    BaselineStore store = repository.store();
    for (Baseline read :
        List.of(
            store.find(ID).orElseThrow(),
            store.load(folder.toString(), ID),
            store.load(folder.resolve(ID).toString(), ID),
            store.load("git:HEAD", ID))) {
      assertThat(sessions(read, PARSE)).as(read.source()).containsExactly(6, 7);
      assertThat(sessions(read, SKIP)).as(read.source()).containsExactly(5);
    }
  }

  @Test
  void resultIsOneSessionHoweverManyForksABenchmarkWasGiven() throws Exception {
    Path result = usual(1).forksOf(PARSE, 9).writeTo(root.resolve("result"));
    assertThat(sessions(Results.read(result), PARSE)).containsExactly(9);
    assertThat(sessions(Results.read(result), SKIP)).containsExactly(5);
  }

  @Test
  void fileWithoutARecordTellsNoSessions() throws Exception {
    Path result = usual(1).writeTo(root.resolve("result"));
    Baseline file = new BaselineStore(root).load(result.resolve("jmh.json").toString(), "unused");
    assertThat(sessions(file, PARSE)).isEmpty();
  }

  @Test
  void scoreWithoutRawDataHasNoSessions() throws Exception {
    Path result = usual(1).writeTo(root.resolve("result"));
    Path jmh = result.resolve("jmh.json");
    String text = Files.readString(jmh).replaceAll(", \"rawData\": \\[\\[.*?]]", "");
    Files.writeString(jmh, text);
    assertThat(sessions(Results.read(result), PARSE)).isEmpty();
  }

  @Test
  void sessionsThatDoNotAddUpToTheForksAreRefused() throws Exception {
    Updates updates = new Updates(root);
    updates.write(usual(1), PLAIN);
    updates.write(usual(2).at("2026-02-01T20:00:00Z"), SESSION);
    Path record = root.resolve("baselines").resolve(ID).resolve("environment.json");
    String text = Files.readString(record);
    Files.writeString(record, text.replace("\"firstFork\": 5", "\"firstFork\": 4"));
    assertThatThrownBy(updates::stored)
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining(
            "benchmark a.Parser.parse:avgt:1, field sessions: firstFork must be 5");
  }

  private static List<Integer> sessions(Baseline baseline, String benchmark) {
    return baseline.measurements().stream()
        .filter(one -> one.key().benchmark().equals(benchmark))
        .map(Measurement::sessionForks)
        .findFirst()
        .orElseThrow();
  }
}
