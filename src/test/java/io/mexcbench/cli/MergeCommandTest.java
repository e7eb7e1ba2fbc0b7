package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.baseline.SampleRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the folders of two shards to a verdict. */
class MergeCommandTest {
  private static final String PARSE = "a.b.ParserBenchmark.parse";
  private static final String SIGN = "a.b.SignerBenchmark.sign";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void measure() throws Exception {
    shard(1, new SampleRun(1).with(PARSE, 100, 0));
    shard(2, new SampleRun(2).with(SIGN, 300, 48));
  }

  @Test
  void mergedShardsBecomeABaselineAndAreComparedWithIt() throws Exception {
    assertThat(run("baseline", "update", "--reason=first", "--result=" + merge())).isZero();
    shard(1, new SampleRun(3).with(PARSE, 100, 0).at("2026-02-01T08:15:00Z"));
    shard(2, new SampleRun(4).with(SIGN, 300, 48).at("2026-02-01T08:15:00Z"));
    Files.move(folder.resolve("results"), folder.resolve("earlier"));

    assertThat(run("compare", "--candidate", merge())).as(err.toString()).isZero();

    assertThat(out.toString()).contains("PASS: none of 2 benchmarks regressed");
  }

  @Test
  void resultIsToldWithTheNextCommand() throws Exception {
    String merged = merge();

    assertThat(out.toString().replace(folder.toString(), "FOLDER").replace("\r", "").lines())
        .containsExactly(
            "Merged 2 shards with 4 benchmarks (controls included). Result: "
                + merged.replace(folder.toString(), "FOLDER"),
            "Next: scripts/compare --candidate " + merged.replace(folder.toString(), "FOLDER"));
  }

  @Test
  void shardAloneIsNeitherComparedNorKept() {
    String shard = folder.resolve("shard1").toString();

    assertThat(run("compare", "--candidate", shard)).isEqualTo(ExitCode.USAGE);
    assertThat(run("baseline", "update", "--reason=first", "--result=" + shard))
        .isEqualTo(ExitCode.USAGE);

    assertThat(err.toString().replace(folder.toString(), "FOLDER").lines())
        .containsExactly(
            "mexcbench: FOLDER/shard1 cannot be judged: it is shard 1 of 2; merge all of them"
                + " first",
            "mexcbench: FOLDER/shard1 cannot become the baseline: it is shard 1 of 2; merge all of"
                + " them first");
  }

  @Test
  void missingShardEndsWithTwoAndIsNamed() {
    assertThat(run("merge", folder.resolve("shard2").toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("shard 1 of 2 is missing").doesNotContain("\tat ");
  }

  private String merge() throws Exception {
    assertThat(
            run(
                "merge",
                "--results=" + folder.resolve("results"),
                folder.resolve("shard2").toString(),
                folder.resolve("shard1").toString()))
        .as(err.toString())
        .isZero();
    try (Stream<Path> results = Files.list(folder.resolve("results"))) {
      return results.findFirst().orElseThrow().toString();
    }
  }

  private int run(String... arguments) {
    String[] all =
        arguments[0].equals("merge")
            ? arguments
            : Stream.concat(
                    Stream.of(arguments), Stream.of("--baselines=" + folder.resolve("baselines")))
                .toArray(String[]::new);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }

  private void shard(int index, SampleRun sample) throws Exception {
    Path file = sample.writeTo(folder.resolve("shard" + index)).resolve("environment.json");
    ObjectNode record = (ObjectNode) JSON.readTree(Files.readString(file));
    record.remove("verdict");
    String keys = PARSE + ":avgt:1\n" + SIGN + ":avgt:1";
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(keys.getBytes(StandardCharsets.UTF_8)));
    record.set("shard", JSON.valueToTree(Map.of("index", index, "count", 2, "selection", hash)));
    Files.writeString(file, JSON.writeValueAsString(record));
  }
}
