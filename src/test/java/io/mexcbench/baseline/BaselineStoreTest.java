package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.environment.SampleRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineStoreTest {
  private static final String ID = SampleRecord.ID;
  private static final String OTHER_ID = "aarch64-other";
  private static final Provenance WHY = new Provenance("first", new TreeMap<>());

  @TempDir private Path root;

  @Test
  void baselineIsFoundByItsEnvironment() throws Exception {
    SampleRun run = new SampleRun(1).with("a.Benchmark.run", 100, 0);
    assertThat(store().find(ID)).isEmpty();
    Path written = store().write(run.jmhJson(), run.run(), WHY);
    Baseline found = store().find(ID).orElseThrow();
    assertThat(written).isEqualTo(folder().resolve(ID));
    assertThat(found.source()).isEqualTo(written.toString());
    assertThat(found.jmhJson()).contains(run.jmhJson());
    assertThat(found.run()).contains(run.run());
    assertThat(found.provenance()).contains(WHY);
    assertThat(found.measurements())
        .extracting(measurement -> measurement.key().shortName())
        .containsExactly(
            "ControlBenchmark.fixedWork", "ControlBenchmark.slowedWork", "Benchmark.run");
    assertThat(store().ids()).containsExactly(ID);
  }

  @Test
  void storeWithoutFolderHasNoBaselines() throws BaselineException {
    assertThat(store().ids()).isEmpty();
  }

  @Test
  void sourceMayBeAFileAResultABaselineOrAStore() throws Exception {
    SampleRun run = new SampleRun(1);
    Path written = store().write(run.jmhJson(), run.run(), WHY);
    Path result = run.writeTo(root.resolve("results").resolve("one"));
    Path file = result.resolve("jmh.json");
    assertThat(store().load(file.toString(), OTHER_ID).run()).isEmpty();
    assertThat(store().load(result.toString(), OTHER_ID).run()).contains(run.run());
    assertThat(store().load(result.toString(), OTHER_ID).provenance()).isEmpty();
    assertThat(store().load(written.toString(), OTHER_ID).provenance()).contains(WHY);
    assertThat(store().load(folder().toString(), ID).provenance()).contains(WHY);
    Files.delete(result.resolve("environment.json"));
    assertThat(store().load(result.toString(), OTHER_ID).run()).isEmpty();
  }

  @Test
  void sourceThatHasNothingForTheEnvironmentNamesWhatItHas() throws Exception {
    SampleRun run = new SampleRun(1);
    store().write(run.jmhJson(), run.run(), WHY);
    assertFails(folder().toString(), folder() + " has no baseline for aarch64-other; it has " + ID);
    assertFails("nowhere", "nowhere does not exist; name a folder, a file or git:REV");
    assertFails("\0", "\0 is not a path; name a folder, a file or git:REV");
  }

  @Test
  void resultOfARunThatDidNotEndIsRefused() throws Exception {
    Path result = new SampleRun(1).writeTo(root.resolve("one"));
    Files.createFile(result.resolve("INCOMPLETE"));
    assertFails(
        result.toString(), result + " is the result of a run that did not end; run again, or");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                              | it is not a JSON object",
        "{\"schema\": 1, \"schema\": 1}  | Duplicate field",
        "{} {}                           | Trailing token",
        "{\"reason\": \"r\"}             | jmhSha256 is missing",
        "{\"reason\": 1, \"jmhSha256\":1}| do not belong together",
        "{\"schema\": 1}                 | fingerprint is missing",
        "{\"schema\": 1, \"x\": 1}       | fingerprint is missing"
      })
  void damagedRecordIsNamed(String text, String message) throws Exception {
    SampleRun run = new SampleRun(1);
    Path written = store().write(run.jmhJson(), run.run(), WHY);
    Files.writeString(written.resolve("environment.json"), text);
    assertThatThrownBy(() -> store().find(ID))
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith(written.toString())
        .hasMessageContaining(message);
  }

  @Test
  void revisionGivesWhatWasCommittedThere() throws Exception {
    SampleRun first = new SampleRun(1).with("a.Benchmark.run", 100, 0);
    store().write(first.jmhJson(), first.run(), WHY);
    Files.writeString(folder().resolve("thresholds.json"), thresholds(20));
    commitAll();
    SampleRun second = new SampleRun(2).with("a.Benchmark.run", 200, 0);
    store().write(second.jmhJson(), second.run(), new Provenance("second", new TreeMap<>()));
    Files.writeString(folder().resolve("thresholds.json"), thresholds(900));
    Baseline committed = store().load("git:HEAD", ID);
    assertThat(committed.source()).isEqualTo("git:HEAD:baselines/" + ID);
    assertThat(committed.jmhJson()).contains(first.jmhJson());
    assertThat(committed.provenance()).contains(WHY);
    assertThat(store().thresholds("git:HEAD", OptionalDouble.empty()).defaultPercent())
        .isEqualTo(20);
  }

  @Test
  void whatGitCannotGiveIsNamed() throws Exception {
    Files.createDirectories(folder());
    assertFails("git:HEAD", root.toRealPath() + " is not inside a git repository, so git:HEAD");
    Files.writeString(folder().resolve("thresholds.json"), thresholds(20));
    commitAll();
    assertFails("git:HEAD", "git:HEAD:baselines/aarch64-other: no such baseline in that revision;");
    assertFails("git:v9", "git:v9: unknown revision; fetch it first");
    assertFails("git:--output=x", "git:--output=x: unknown revision; fetch it first");
    assertThat(root.resolve("x")).doesNotExist();
  }

  @Test
  void committedPairThatWasEditedByHandIsRefused() throws Exception {
    SampleRun run = new SampleRun(1);
    Path written = store().write(run.jmhJson(), run.run(), WHY);
    Files.writeString(written.resolve("jmh.json"), new SampleRun(2).jmhJson());
    commitAll();
    assertThatThrownBy(() -> store().load("git:HEAD", ID))
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining("jmh.json was changed without update-baselines");
  }

  @Test
  void thresholdsComeFromTheirFileAndTheUserReplacesTheDefault() throws Exception {
    assertThat(store().thresholds("x", OptionalDouble.empty()).defaultPercent()).isEqualTo(10);
    assertThat(store().thresholds("x", OptionalDouble.of(7)).defaultPercent()).isEqualTo(7);
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("thresholds.json"), thresholds(20));
    var key = Results.read(new SampleRun(1).writeTo(root.resolve("r"))).measurements().get(0).key();
    var thresholds = store().thresholds("x", OptionalDouble.of(7));
    assertThat(thresholds.defaultPercent()).isEqualTo(7);
    assertThat(thresholds.percentFor(key)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                              | it must have [schema",
        "{\"schema\":2,\"thresholdPercent\":10,\"overrides\":[]}         | schema must be 1",
        "{\"schema\":1,\"thresholdPercent\":1,\"overrides\":[]}          | threshold must be from",
        "{\"schema\":1,\"thresholdPercent\":\"10\",\"overrides\":[]}     | must be a number",
        "{\"schema\":1,\"thresholdPercent\":10,\"overrides\":[{}]}       | overrides[0] must have",
        "{\"schema\":1,\"thresholdPercent\":10,\"overrides\":[{\"keys\":\"(\",\"percent\":5,"
            + "\"reason\":\"r\"}]}                                       | regular expression",
        "{\"schema\":1,\"thresholdPercent\":10,\"overrides\":3}          | overrides must be",
        "[1                                                              | Unexpected end-of-input"
      })
  void thresholdsThatAreWrongAreNamed(String text, String message) throws Exception {
    Files.createDirectories(folder());
    Path file = Files.writeString(folder().resolve("thresholds.json"), text);
    assertThatThrownBy(() -> store().thresholds("x", OptionalDouble.empty()))
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message)
        .hasMessageEndingWith("; correct the file");
  }

  @Test
  void oneProcessAtATimeMayWrite() throws Exception {
    StoreLock lock = store().tryLock().orElseThrow();
    assertThat(store().tryLock()).isEmpty();
    lock.close();
    store().tryLock().orElseThrow().close();
  }

  private void assertFails(String source, String message) {
    assertThatThrownBy(() -> store().load(source, OTHER_ID))
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith(message);
  }

  private static String thresholds(int percent) {
    return "{\"schema\": 1, \"thresholdPercent\": "
        + percent
        + ", \"overrides\": [{\"keys\": \"fixedWork\", \"percent\": 3, \"reason\": \"steady\"}]}";
  }

  private void commitAll() throws IOException, InterruptedException {
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "all");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(output).isZero();
  }

  private BaselineStore store() {
    return new BaselineStore(folder());
  }

  private Path folder() {
    return root.resolve("baselines");
  }
}
