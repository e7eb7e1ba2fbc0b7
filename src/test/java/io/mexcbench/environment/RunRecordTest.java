package io.mexcbench.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunRecordTest {
  @Test
  void recordComesBackAsItWasWritten() throws EnvironmentException {
    RunRecord run = SampleRecord.complete();
    assertThat(RunRecord.fromMap(run.toMap())).isEqualTo(run);
  }

  @Test
  void shardComesBackAsItWasWritten() throws EnvironmentException {
    RunRecord run = SampleRecord.complete().withShard(Optional.of(new ShardMark(2, 4, "0123abcd")));
    assertThat(RunRecord.fromMap(run.toMap())).isEqualTo(run);
  }

  @Test
  void shardBeyondTheirNumberIsRefused() {
    Map<String, Object> map = SampleRecord.complete().toMap();
    map.put("shard", Map.of("index", 5, "count", 4, "selection", "0123abcd"));
    assertThatThrownBy(() -> RunRecord.fromMap(map))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage("shard.index must be from 1 to 4, got 5");
  }

  @Test
  void recordIsWrittenUnderStableNames() {
    assertThat(SampleRecord.complete().toMap().keySet())
        .containsExactly(
            "benchmarkSet",
            "classHashes",
            "complete",
            "confirmedFrom",
            "corpusHash",
            "coversWholeSet",
            "dirty",
            "fingerprint",
            "gitRevision",
            "id",
            "looks",
            "machine",
            "preset",
            "schema",
            "sessions",
            "sessionsByKey",
            "settings",
            "verdict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "benchmarkSet",
        "classHashes",
        "complete",
        "corpusHash",
        "coversWholeSet",
        "dirty",
        "fingerprint",
        "gitRevision",
        "id",
        "machine",
        "preset",
        "schema",
        "sessions",
        "settings"
      })
  void fieldThatIsMissingIsNamed(String name) {
    Map<String, Object> map = map();
    map.remove(name);
    assertThatThrownBy(() -> RunRecord.fromMap(map))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(name + " is missing");
  }

  static Stream<Arguments> wrongFields() {
    return Stream.of(
        arguments("schema", 2, "schema must be 1 for this version of mexcbench, got 2"),
        arguments("schema", "1", "schema must be a whole number, not negative, got 1"),
        arguments("id", "other", "id must be " + SampleRecord.ID + " as the fingerprint says"),
        arguments("dirty", "no", "dirty must be true or false, got no"),
        arguments("preset", " ", "preset must be text that is not blank, got  "),
        arguments("sessions", Map.of(), "sessions must be a list, got {}"),
        arguments("sessions", List.of(1), "sessions must be a list of objects, got [1]"),
        arguments(
            "sessions",
            List.of(Map.of("date", "today", "firstFork", 0, "forks", 5)),
            "sessions[0].date must be a UTC time such as 2026-01-31T08:15:00Z, got today"),
        arguments(
            "sessions",
            List.of(Map.of("date", "2026-01-31T08:15:00Z", "firstFork", 0, "forks", 0)),
            "sessions[0].forks must be a positive whole number, got 0"),
        arguments("classHashes", Map.of("a", 1), "classHashes.a must be text that is not blank"),
        arguments("looks", List.of("3"), "looks must be a list of whole numbers, not negative"),
        arguments("looks", List.of(-3), "looks must be a list of whole numbers, not negative"),
        arguments(
            "confirmedFrom",
            Map.of("a", "5"),
            "confirmedFrom.a must be a whole number, not negative"),
        arguments("machine", Map.of(), "machine.kernel is missing"),
        arguments("settings", 5, "settings must be an object, got 5"),
        arguments("hostName", "mine", "hostName is an unknown field"));
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void fieldThatIsWrongIsNamed(String name, Object value, String message) {
    Map<String, Object> map = map();
    map.put(name, value);
    assertThatThrownBy(() -> RunRecord.fromMap(map))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void numbersOfTheMachineMustMakeSense() {
    for (Object wrong : List.of(-1, "much", Double.NaN)) {
      Map<String, Object> map = map();
      Map<String, Object> machine = new HashMap<>(SampleRecord.MACHINE.toMap());
      machine.put("loadAverage", wrong);
      map.put("machine", machine);
      assertThatThrownBy(() -> RunRecord.fromMap(map))
          .hasMessage("machine.loadAverage must be a number, not negative, got " + wrong);
    }
  }

  @Test
  void sessionsOfAKeyAreItsOwnOrThoseOfAll() {
    RunRecord run = SampleRecord.complete();
    assertThat(run.sessionsOf("a.Benchmark.run:avgt:1")).extracting(Session::forks).containsOnly(8);
    assertThat(run.sessionsOf("a.Benchmark.stop:avgt:1"))
        .extracting(Session::forks)
        .containsOnly(5);
  }

  @Test
  void folderOfAResultIsNamedByTimeAndRevision() {
    String name = ResultFiles.folderName(Instant.parse("2026-01-31T08:15:00.9Z"), "1a2b3c4d5e");
    assertThat(name).isEqualTo("20260131T081500Z-1a2b3c4").matches(ResultFiles.FOLDER_PATTERN);
    assertThat(ResultFiles.folderName(Instant.EPOCH, "")).isEqualTo("19700101T000000Z-unknown");
  }

  private static Map<String, Object> map() {
    return new HashMap<>(SampleRecord.complete().toMap());
  }
}
