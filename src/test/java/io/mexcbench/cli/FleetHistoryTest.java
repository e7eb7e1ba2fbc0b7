package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import io.mexcbench.baseline.TempRepository;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.SampleRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A history that is read from a database is the one that the same results show as files. */
class FleetHistoryTest extends FleetFixture {
  private static final String SIGN_LEVELS = SIGN + ":levels=5";
  private static final Environment OTHER =
      new Environment("amd64", "Other CPU f1m2", 4, "linux", 17, "Debian", "serial", List.of());

  private TempRepository repository;
  private int runs;

  @BeforeEach
  void makeRepository() throws Exception {
    repository = TempRepository.in(folder.resolve("repository"));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsTheSameFromTheDatabase(HistoryCommand.Format format) throws Exception {
    String first = repository.commit();
    SampleRun kept = sample(1, 100);
    repository.commit(kept.at("2026-01-01T00:00:00Z"));
    run(kept);
    for (int i = 0; i < 12; i++) {
      int level = i / 4;
      double nanos = 100 * Math.pow(1.06, level);
      run(sample(i + 2, nanos).revision(i == 3 ? first : "0".repeat(40)));
    }
    run(sample(20, 500).verdict("INVALID"));
    run(sample(21, 500).preset("smoke"));
    run(sample(22, 112).changedClass("a.b.SignerBenchmark"));
    String option = "--format=" + format.name().toLowerCase(Locale.ROOT);

    assertSame(option);
    assertSame(option, "--include=parse");
    assertSame(option, "--environment=" + SampleRecord.ID);
  }

  @Test
  void runOfShardsIsAPointAsIfOneMachineHadMeasuredIt() throws Exception {
    run(sample(1, 100));
    Path whole = run(new SampleRun(2).with(PARSE, 101, 0).with("a.b.OtherBenchmark.scan", 10, 0));
    List<Path> shards = SplitRun.of(whole, folder.resolve("shards"));
    Files.move(whole, folder.resolve("aside"));
    pushAll();
    Files.move(folder.resolve("aside"), whole);

    assertPassed(push("--run=" + whole.getFileName(), shards.get(0)));
    Judged half = history("--from=" + url);
    assertThat(half.out())
        .contains(": 1 run and 0 committed")
        .contains("left out: " + place() + "/" + whole.getFileName() + " is INCOMPLETE: shard 2");

    assertPassed(push("--run=" + whole.getFileName(), shards.get(1)));
    assertThat(fromDatabase("--format=csv")).isEqualTo(fromFiles("--format=csv")).contains("scan");
  }

  @Test
  void newestRunSaysWhichEnvironmentIsMeant() throws Exception {
    run(sample(1, 100));
    run(sample(2, 900).on(OTHER));
    assertSame("--format=csv");
    run(sample(3, 101));
    assertSame("--format=csv");
    assertThat(fromDatabase("--format=csv")).doesNotContain(",900").contains("\"PLACE/2026");
    assertThat(fromDatabase("--format=json", "--environment=" + OTHER.id()))
        .contains("\"environment\" : \"" + OTHER.id() + "\"");
  }

  @Test
  void pastThatIsNowhereIsSaidWithItsPlace() throws Exception {
    run(sample(1, 100));
    pushAll();

    Judged other = history("--from=" + url, "--environment=" + OTHER.id());

    assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(other.err()).contains("no complete run in " + place() + " and no committed");
  }

  private static SampleRun sample(long seed, double nanos) {
    return new SampleRun(seed).with(PARSE, nanos, 0).with(SIGN_LEVELS, 300, 48);
  }

  /** One a day, from the first of January on. */
  private Path run(SampleRun sample) throws Exception {
    Instant begin = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * runs);
    String name = begin.toString().replaceAll("[-:]", "") + "-" + runs++;
    return sample.at(begin.toString()).writeTo(folder.resolve("results").resolve(name));
  }

  private void assertSame(String... options) throws Exception {
    pushAll();
    assertThat(fromDatabase(options)).isEqualTo(fromFiles(options)).isNotBlank();
  }

  private String fromDatabase(String... options) {
    return shown(place(), Stream.concat(Stream.of("--from=" + url), Stream.of(options)));
  }

  private String fromFiles(String... options) {
    String results = folder.resolve("results").toString();
    return shown(results, Stream.concat(Stream.of("--results=" + results), Stream.of(options)));
  }

  private String shown(String place, Stream<String> options) {
    Judged judged = history(options.toArray(String[]::new));
    assertThat(judged.exitCode()).as(judged.err()).isZero();
    return judged.out().replace(place, "PLACE");
  }

  private Judged history(String... options) {
    List<String> arguments = new ArrayList<>(List.of("history"));
    Collections.addAll(arguments, options);
    arguments.add("--baselines=" + repository.baselines());
    return Judged.of(arguments.toArray(String[]::new));
  }

  /** The newest first, for the order must not matter. */
  private void pushAll() throws Exception {
    try (Stream<Path> folders = Files.list(folder.resolve("results"))) {
      assertPassed(push(folders.sorted(Collections.reverseOrder()).toArray(Path[]::new)));
    }
  }
}
