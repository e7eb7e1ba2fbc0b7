package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.ShardMark;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.jmhjson.JmhWriter;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Thresholds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardMergeTest {
  private static final Instant START = Instant.parse("2026-11-22T08:15:00Z");
  private static final Instant MERGED = Instant.parse("2026-11-22T09:00:00Z");
  private static final CodeIdentity CODE = new CodeIdentity("0123456789abcdef", false, "c0ffee");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final List<Path> shards = new ArrayList<>();

  @BeforeEach
  void measureFourShards() throws Exception {
    for (int index = 1; index <= 4; index++) {
      shards.add(measure("shard" + index, new Shard(index, 4), CODE, 1));
    }
  }

  @Test
  void fourShardsMergedAreWhatOneRunIs() throws Exception {
    Path one = measure("one", Shard.WHOLE, CODE, 1);
    Collections.reverse(shards);

    Path merged = merge();

    assertThat(merged.resolve("jmh.json"))
        .content()
        .isEqualTo(JmhWriter.normalise(Files.readString(one.resolve("jmh.json")), "one"));
    assertThat(record(merged)).isEqualTo(asIfMeasuredAlone(record(one), record(merged)));
    assertThat(merged.resolve("INCOMPLETE")).doesNotExist();
  }

  @Test
  void mergedShardsAreJudgedAsOneRunIs() throws Exception {
    List<Measurement> base = read(measure("base", Shard.WHOLE, CODE, 0.8));
    List<Measurement> one = read(measure("one", Shard.WHOLE, CODE, 1));
    GateOptions options = GateOptions.ofSuite(Thresholds.of(10));

    assertThat(Gate.compare(base, read(merge()), options))
        .isEqualTo(Gate.compare(base, one, options));
  }

  @Test
  void shardOnlySaysWhichPartItIs() throws Exception {
    ShardMark mark = record(shards.get(1)).shard().orElseThrow();

    assertThat(mark.title()).isEqualTo("shard 2 of 4");
    assertThat(record(shards.get(2)).shard().orElseThrow().selection()).isEqualTo(mark.selection());
    assertThat(record(merge()).shard()).isEmpty();
  }

  @Test
  void gapIsRefused() {
    shards.remove(2);
    assertRefused("shard 3 of 4 is missing; run it with --shard=3/4, or name its folder as well");
  }

  @Test
  void overlapIsRefused() {
    shards.add(shards.get(1));
    assertRefused("FOLDER/shard2 and FOLDER/shard2 are both shard 2 of 4; name each shard once");
  }

  @Test
  void wholeRunAmongTheShardsIsRefused() throws Exception {
    shards.add(measure("one", Shard.WHOLE, CODE, 1));
    assertRefused("FOLDER/one is of a whole run and no shard");
  }

  @Test
  void otherRevisionCorpusOrNumberOfShardsIsRefused() throws Exception {
    for (CodeIdentity code :
        List.of(
            new CodeIdentity("fedcba9876543210", false, "c0ffee"),
            new CodeIdentity("0123456789abcdef", false, "decaf"))) {
      shards.set(3, measure("other" + code.corpusHash(), new Shard(4, 4), code, 1));
      assertRefused("FOLDER/shard1 and FOLDER/other" + code.corpusHash() + " are of different");
    }
    shards.set(3, measure("fifth", new Shard(4, 5), CODE, 1));
    assertRefused(
        "FOLDER/shard1 and FOLDER/fifth are of different runs: number of shards 4 and 5; run");
  }

  @Test
  void otherEnvironmentPresetOrSettingsAreRefused() throws Exception {
    Map<String, Consumer<ObjectNode>> changes =
        Map.of(
            "preset ci and full", one -> one.put("preset", "full"),
            "set gate and all", one -> one.put("benchmarkSet", "all"),
            "JDK ", one -> ((ObjectNode) one.get("machine")).put("jdkVersion", "17.0.1+1"),
            "JMH settings ", one -> ((ObjectNode) one.get("settings")).put("warmupIterations", 1),
            "class io.mexcbench.bench.control.ControlBenchmark ",
                one ->
                    ((ObjectNode) one.get("classHashes"))
                        .put("io.mexcbench.bench.control.ControlBenchmark", "00"));
    for (Map.Entry<String, Consumer<ObjectNode>> change : changes.entrySet()) {
      Path file = shards.get(1).resolve("environment.json");
      String before = Files.readString(file);
      ObjectNode record = (ObjectNode) JSON.readTree(before);
      change.getValue().accept(record);
      Files.writeString(file, JSON.writeValueAsString(record));
      assertRefused("FOLDER/shard1 and FOLDER/shard2 are of different runs: " + change.getKey());
      Files.writeString(file, before);
    }
  }

  @Test
  void otherMachineIsRefused() throws Exception {
    Path file = shards.get(2).resolve("environment.json");
    ObjectNode map = (ObjectNode) JSON.readTree(Files.readString(file));
    String id = map.get("id").asText();
    int cores = map.get("fingerprint").get("cores").asInt();
    ((ObjectNode) map.get("fingerprint")).put("cores", 999);
    map.put("id", id.replace("-" + cores + "c-", "-999c-"));
    Files.writeString(file, JSON.writeValueAsString(map));

    assertRefused("FOLDER/shard1 and FOLDER/shard3 are of different runs: environment " + id);
  }

  @Test
  void machineThatIsNotAsFastIsRefused() throws Exception {
    shards.set(3, measure("slow", new Shard(4, 4), CODE, 1.3));
    assertRefused(
        "the machine of FOLDER/slow is not as fast as that of FOLDER/shard1: fixed work moved by"
            + " +30.0 %; run shard 4 of 4 again");
  }

  @Test
  void runThatDidNotEndWellIsRefused() throws Exception {
    Files.createFile(shards.get(0).resolve("INCOMPLETE"));
    assertRefused("FOLDER/shard1 is of a run that did not end; run that shard again");
    Files.delete(shards.get(0).resolve("INCOMPLETE"));

    shards.set(
        0, measure("dirty", new Shard(1, 4), new CodeIdentity(CODE.revision(), true, "c0ffee"), 1));
    assertRefused("FOLDER/dirty was measured with uncommitted changes");
  }

  @Test
  void benchmarkThatALaterBuildLostIsNoticed() throws Exception {
    Path file = shards.get(1).resolve("jmh.json");
    ArrayNode entries = (ArrayNode) JSON.readTree(Files.readString(file));
    entries.remove(entries.size() - 1);
    Files.writeString(file, JSON.writeValueAsString(entries));

    assertRefused("the 4 shards hold 14 benchmarks, which are not those that were selected");
  }

  @Test
  void benchmarkInTwoShardsIsRefused() throws Exception {
    Files.copy(
        shards.get(1).resolve("jmh.json"),
        shards.get(2).resolve("jmh.json"),
        StandardCopyOption.REPLACE_EXISTING);

    assertRefused("FOLDER/shard2 and FOLDER/shard3 both measured io.mexcbench.bench.");
  }

  private Path measure(String name, Shard shard, CodeIdentity code, double factor)
      throws Exception {
    RunPlan plan =
        new RunPlan(
            Preset.CI, BenchmarkSet.GATE, Pattern.compile(""), 6, Duration.ofHours(1), shard);
    KeyedForks forks = new KeyedForks(factor, 100);
    Path run =
        new RecordedRun(plan, code, new RecordedRun.Machine(any -> forks, folder))
            .run(folder.resolve("runs"), START, () -> 0, new RecordingObserver())
            .folder()
            .path();
    return Files.move(run, folder.resolve(name));
  }

  private Path merge() throws RunException {
    return ShardMerge.of(shards).write(folder.resolve("merged"), MERGED).path();
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::merge)
        .isInstanceOf(RunException.class)
        .extracting(failure -> failure.getMessage().replace(folder.toString(), "FOLDER"))
        .asString()
        .startsWith(message);
    assertThat(folder.resolve("merged")).doesNotExist();
  }

  /** Two records are taken at two moments. */
  private static RunRecord asIfMeasuredAlone(RunRecord one, RunRecord merged) {
    return new RunRecord(
            one.environment(),
            merged.machine(),
            one.gitRevision(),
            one.isDirty(),
            one.settings(),
            one.preset(),
            one.benchmarkSet(),
            one.coversWholeSet(),
            one.classHashes(),
            one.corpusHash(),
            one.sessions(),
            one.sessionsByKey(),
            one.looks(),
            one.confirmedFrom(),
            one.isComplete(),
            one.verdict())
        .withWatch(Optional.empty());
  }

  private static List<Measurement> read(Path run) throws Exception {
    return JmhReader.read(run.resolve("jmh.json"));
  }

  private static RunRecord record(Path run) throws Exception {
    return RunRecord.fromMap(
        JSON.readValue(Files.readString(run.resolve("environment.json")), Map.class));
  }
}
