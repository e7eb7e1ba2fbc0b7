package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.baseline.SampleRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database is not told, and who is not let in. */
class ResultsRefusalsTest extends FleetFixture {
  @Test
  void otherDataUnderTheSameNameAreRefused() throws Exception {
    push(whole(1, 100));
    List<String> stored = rows();

    Judged other = push(whole(1, 100.5));

    assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(other.err())
        .isEqualToNormalizingNewlines(
            "mexcbench: %s has other data of %s already: %s:avgt:1 differs; nothing was changed: push under another name with --run%n"
                .formatted(place(), NAME, PARSE));
    assertThat(rows()).isEqualTo(stored);
  }

  @Test
  void onlyTheRecordNeedsToDiffer() throws Exception {
    Path run = whole(1, 100);
    push(run);
    ObjectNode record = (ObjectNode) SplitRun.read(run.resolve("environment.json"));
    ((ObjectNode) record.get("machine")).put("kernel", "6.2");
    SplitRun.write(run.resolve("environment.json"), record);

    assertThat(push(run).err()).contains("already: environment.json differs;");
  }

  @Test
  void shardsOfTwoRunsUnderOneNameAreRefused() throws Exception {
    List<Path> shards = SplitRun.of(whole(1, 100), folder.resolve("shards"));
    assertThat(push("--run=nightly-1", shards.get(0)).exitCode()).isZero();
    for (Path shard : shards) {
      ObjectNode record = (ObjectNode) SplitRun.read(shard.resolve("environment.json"));
      SplitRun.write(shard.resolve("environment.json"), record.put("corpusHash", "decaf"));
    }
    List<String> stored = rows();

    Judged other = push("--run=nightly-1", shards.get(1));

    assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(other.err())
        .contains("the run nightly-1 there is another one: corpus c0ffee and decaf; nothing");
    assertThat(rows()).isEqualTo(stored);
  }

  @Test
  void shardsOfMachinesThatWereNotEquallyFastAreRefusedWhenTheyArePutTogether() throws Exception {
    List<Path> shards = SplitRun.of(whole(1, 100), folder.resolve("shards"));
    Path slow =
        new SampleRun(1)
            .with(PARSE, 100, 0)
            .with(SIGN, 300, 48)
            .with("io.mexcbench.bench.control.ControlBenchmark.fixedWork", 600, 0)
            .writeTo(folder.resolve("slow"));
    List<Path> slowShards = SplitRun.of(slow, folder.resolve("slow-shards"));

    push("--run=nightly-1", shards.get(0), slowShards.get(1));

    assertThat(pull("nightly-1").err()).contains("is not as fast as that of");
    assertThat(folder.resolve("pulled")).doesNotExist();
  }

  @Test
  void whatCannotBePartOfARunIsRefusedAndNothingOfTheOthersIsStored() throws Exception {
    Path good = whole(1, 100);
    List<Path> shards = SplitRun.of(whole(2, 100), folder.resolve("shards"));
    Path cut = new SampleRun(3).with(PARSE, 1, 0).cutShort().writeTo(folder.resolve("cut"));
    Path killed = new SampleRun(3).with(PARSE, 1, 0).writeTo(folder.resolve("killed"));
    Files.createFile(killed.resolve("INCOMPLETE"));
    Path dirty =
        SplitRun.of(
                new SampleRun(4).with(PARSE, 1, 0).dirty().writeTo(folder.resolve("dirty")), folder)
            .get(0);

    assertRefused("is of a run that did not end", good, cut);
    assertRefused("is the result of a run that did not end", good, killed);
    assertRefused("is shard 1 of 2; say with --run of which run", good, shards.get(0));
    assertRefused("has no jmh.json", good, folder);
    assertThat(push("--run=nightly-1", dirty).err()).contains("with uncommitted changes");
    assertThat(push("--run=a b", good).err()).contains("the name of a run must be of letters");
    assertThat(push("--run=nightly-1", good, whole(5, 100)).err()).contains("as another one is");
    assertThat(Judged.of("results", "list", "--from=" + url).err())
        .contains(place() + " holds no results; store some with \"results push\"");
  }

  @Test
  void databaseOfAnotherVersionIsRefused() throws Exception {
    push(whole(1, 100));
    server.execute(url, "UPDATE result_version SET version = 2");

    for (Judged refused :
        List.of(push(whole(1, 100)), Judged.of("results", "list", "--from=" + url))) {
      assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err()).contains("its schema is version 2 and this program knows 1; use");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/x?user=a&password=canary",
        "jdbc:postgresql://a:canary@127.0.0.1:1/x",
      })
  void passwordOnTheCommandLineIsRefusedAndNotRepeated(String place) throws Exception {
    for (Judged refused :
        List.of(
            Judged.of("results", "push", "--to=" + place, whole(1, 100).toString()),
            Judged.of("results", "list", "--from=" + place),
            Judged.of("history", "--from=" + place))) {
      assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.out() + refused.err())
          .contains("a password does not belong on a command line; keep it in ~/.pgpass")
          .doesNotContain("canary");
    }
  }

  @Test
  void serverThatIsNotThereIsNamed() {
    Judged refused = Judged.of("results", "list", "--from=jdbc:postgresql://127.0.0.1:1/x?user=a");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err())
        .startsWith("mexcbench: --from: jdbc:postgresql://127.0.0.1:1/x: ")
        .doesNotContain("\tat ", "user=a");
  }
}
