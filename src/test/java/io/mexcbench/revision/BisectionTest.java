package io.mexcbench.revision;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.run.MeasuredPair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bisection of a scripted history, whose source says how long its code takes. */
class BisectionTest implements Bisection.Observer {
  private static final String PARSE = "Parser.parse";
  private static final int FORKS_OF_ENDS = 8;

  @TempDir Path folder;
  private final Random random = new Random(11);
  private final List<String> told = new ArrayList<>();
  private History history;
  private Repository repository;

  @BeforeEach
  void setUp() throws Exception {
    history = History.in(folder);
    history.write(History.CODE, "100 one").commit("start");
    repository = Repository.of(history.root());
  }

  @Test
  void commitThatMadeItSlowerIsNamedAndWhatChangedNoCodeIsNotBuilt() throws Exception {
    history.write(History.CODE, "100 two").commit("describe");
    history.write("README", "words").commit("words");
    history.write(History.CODE, "115 three").commit("count the updates");
    history.write("README", "more words").commit("more words");
    history.write(History.CODE, "115 four").commit("describe the count");
    history.write(History.CODE, "115 five").commit("describe it all");

    List<Culprit> culprits = bisect("HEAD~6");

    assertThat(culprits).hasSize(1);
    assertThat(culprits.get(0).changes())
        .containsExactly(new Culprit.Change(history.id("HEAD~3"), "count the updates"));
    assertThat(culprits.get(0).certainty()).isGreaterThan(0.99);
    assertThat(told).first().isEqualTo("4 commits and 2 without code");
    assertThat(told).noneMatch(line -> line.contains("words"));
  }

  @Test
  void commitThatDoesNotBuildIsToldAndNamedWithItsNeighbour() throws Exception {
    history.write(History.CODE, "100 two").commit("describe");
    history.write(History.CODE, "broken").commit("rename, half of it");
    history.write(History.CODE, "115 three").commit("rename, the other half");
    history.write(History.CODE, "115 four").commit("describe again");

    List<Culprit> culprits = bisect("HEAD~4");

    assertThat(culprits.get(0).changes())
        .extracting(Culprit.Change::subject)
        .containsExactly("rename, half of it", "rename, the other half");
    assertThat(told).anyMatch(line -> line.matches("skipped .*does not build.*"));
  }

  @Test
  void commitInWhichTheBenchmarkDoesNotRunIsToldAndLeftOut() throws Exception {
    history.write(History.CODE, "100 two").commit("describe");
    history.write(History.CODE, "failing").commit("break it");
    history.write(History.CODE, "115 three").commit("mend it");

    List<Culprit> culprits = bisect("HEAD~3");

    assertThat(culprits.get(0).changes())
        .extracting(Culprit.Change::subject)
        .containsExactly("break it", "mend it");
    assertThat(told).contains("skipped it threw");
  }

  @Test
  void mergeStandsForAllThatItBrought() throws Exception {
    history.git("checkout", "-q", "-b", "side");
    history.write("src/main/java/B.java", "x").commit("on the side");
    history.write(History.CODE, "115 side").commit("slower on the side");
    history.git("checkout", "-q", "main");
    history.write("src/main/java/C.java", "x").commit("on the line");
    history.git("merge", "-q", "--no-ff", "-m", "merge side", "side");
    history.write("src/main/java/C.java", "y").commit("on the line again");

    assertThat(bisect("HEAD~3").get(0).changes())
        .extracting(Culprit.Change::subject)
        .containsExactly("merge side");
  }

  @Test
  void slowdownWithoutAnyChangeOfCodeHasNoCommit() throws Exception {
    history.write("README", "words").commit("words");

    assertThat(bisect("HEAD~1", 115)).isEmpty();
  }

  private List<Culprit> bisect(String base) throws Exception {
    return bisect(base, nanos(repository.commit("HEAD")));
  }

  private List<Culprit> bisect(String base, double headNanos) throws Exception {
    Report ends =
        Gate.compare(
            List.of(forks(100, FORKS_OF_ENDS)),
            List.of(forks(headNanos, FORKS_OF_ENDS)),
            GateOptions.ofFiles(Thresholds.of(10)).withInterleavedSides());
    return new Bisection(
            repository, repository.commit(base), repository.commit("HEAD"), this::forksOf, this)
        .of(ends);
  }

  private Bisection.Forks forksOf(Commit commit, Set<BenchmarkKey> keys) throws RevisionException {
    assertThat(keys).containsExactly(key(PARSE));
    String source = source(commit);
    if (source.equals("broken")) {
      throw new BuildFailure(commit, 1, folder.resolve("log"), "");
    }
    int[] count = {0};
    return forks -> {
      count[0] += forks;
      SortedMap<BenchmarkKey, MeasuredPair.Failure> failed = new TreeMap<>();
      if (source.equals("failing")) {
        failed.put(key(PARSE), new MeasuredPair.Failure("it threw", false));
        return new MeasuredPair(List.of(), List.of(), failed);
      }
      return new MeasuredPair(
          List.of(forks(100, count[0])),
          List.of(forks(Double.parseDouble(source.split(" ", -1)[0]), count[0])),
          Collections.emptySortedMap());
    };
  }

  private double nanos(Commit commit) throws RevisionException {
    return Double.parseDouble(source(commit).split(" ", -1)[0]);
  }

  private String source(Commit commit) throws RevisionException {
    return repository.git().require("show", commit.id() + ":" + History.CODE);
  }

  private Measurement forks(double nanos, int count) {
    return timed(
        PARSE,
        random
            .doubles(count)
            .map(unused -> nanos * Math.exp(0.01 * random.nextGaussian()))
            .toArray());
  }

  @Override
  public void searching(int commits, int withoutCode, List<Suspect> suspects) {
    told.add(commits + " commits and " + withoutCode + " without code");
  }

  @Override
  public void measuring(String commit, String subject, int forks) {
    told.add("measuring " + subject);
  }

  @Override
  public void measured(List<Comparison> comparisons) {
    told.add("measured " + comparisons.size());
  }

  @Override
  public void skipped(String commit, String reason) {
    told.add("skipped " + reason);
  }
}
