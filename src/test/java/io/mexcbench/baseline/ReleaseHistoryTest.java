package io.mexcbench.baseline;

import static io.mexcbench.baseline.Updates.PARSE;
import static io.mexcbench.baseline.Updates.SIGN;
import static io.mexcbench.baseline.Updates.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.environment.SampleRecord;
import io.mexcbench.regression.Thresholds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit of a real repository a baseline is held against. */
class ReleaseHistoryTest {
  private static final String ID = SampleRecord.ID;

  @TempDir private Path root;
  private TempRepository repository;

  @BeforeEach
  void open() throws Exception {
    repository = TempRepository.in(root.resolve("project"));
  }

  @Test
  void newestTagThatHoldsTheBaselineIsTheRelease() throws Exception {
    repository.commit(usual(1));
    repository.git("tag", "v1.0.0");
    String second = repository.commit(usual(2));
    repository.git("tag", "-m", "annotated, and with a comma", "v1,1");
    repository.commit(usual(3));
    assertThat(release())
        .contains(new Release(Optional.of("v1,1"), second, Instant.parse("2026-02-02T12:00:00Z")));
    assertThat(release().orElseThrow().title()).isEqualTo("v1,1 (2026-02-02)");
  }

  @Test
  void releaseThatIsCheckedOutIsItsOwn() throws Exception {
    repository.commit(usual(1));
    repository.git("tag", "v1.0.0");
    assertThat(release().orElseThrow().tag()).contains("v1.0.0");
    assertThat(drift().orElseThrow().warnings()).isEmpty();
  }

  @Test
  void orderOfTheCommitsCountsAndNotThatOfTheTags() throws Exception {
    String first = repository.commit(usual(1));
    repository.commit(usual(2));
    repository.git("tag", "-m", "tagged first", "v1.1.0");
    repository.commit(usual(3));
    repository.git("tag", "-m", "tagged later, on an older commit", "v1.0.0", first);
    assertThat(release().orElseThrow().tag()).contains("v1.1.0");
  }

  @Test
  void tagWithoutTheBaselineIsNoRelease() throws Exception {
    repository.commit();
    repository.commit();
    repository.git("tag", "v0.1.0");
    String first = repository.commit(usual(1));
    repository.commit(usual(2));
    assertThat(release())
        .contains(new Release(Optional.empty(), first, Instant.parse("2026-02-03T12:00:00Z")));
    assertThat(release().orElseThrow().title())
        .isEqualTo("the first baseline " + first.substring(0, 7) + " (2026-02-03)");
  }

  @Test
  void baselineThatWasDeletedAndRecordedAnewKeepsItsFirst() throws Exception {
    String first = repository.commit(usual(1));
    repository.git("rm", "-qr", "baselines");
    repository.commit();
    repository.commit(usual(2).with(PARSE, 150, 0));
    assertThat(release().orElseThrow().commit()).isEqualTo(first);
    assertThat(drift().orElseThrow().beyond()).hasSize(1);
  }

  @Test
  void tagOfAnotherLineDoesNotCount() throws Exception {
    String first = repository.commit(usual(1));
    repository.git("checkout", "-qb", "other");
    repository.commit(usual(2));
    repository.git("tag", "v2.0.0");
    repository.git("checkout", "-q", "main");
    assertThat(release().orElseThrow().commit()).isEqualTo(first);
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "other");
    assertThat(release().orElseThrow().tag()).contains("v2.0.0");
  }

  @Test
  void shallowCloneSaysWhatToFetch() throws Exception {
    repository.commit(usual(1));
    repository.git("tag", "v1.0.0");
    repository.commit(usual(2));
    TempRepository shallow = repository.cloned(root.resolve("shallow"), "--depth=1");
    assertThatThrownBy(() -> shallow.store().history().drift(ID, Thresholds.of(10)))
        .isInstanceOf(BaselineException.class)
        .hasMessage(
            "this clone is shallow, so the release that baselines/"
                + ID
                + " could be held against is not in it; git fetch --unshallow --tags");
    shallow.git("fetch", "-q", "--unshallow", "--tags");
    assertThat(shallow.store().history().drift(ID, Thresholds.of(10)).orElseThrow().release().tag())
        .contains("v1.0.0");
  }

  @Test
  void shallowCloneThatReachesTheReleaseIsEnough() throws Exception {
    repository.commit(usual(1));
    repository.commit(usual(2));
    repository.git("tag", "v1.0.0");
    repository.commit(usual(3).with(SIGN, 1200, 256));
    TempRepository shallow = repository.cloned(root.resolve("shallow"), "--depth=2");
    Drift drift = shallow.store().history().drift(ID, Thresholds.of(10)).orElseThrow();
    assertThat(drift.release().tag()).contains("v1.0.0");
    assertThat(drift.beyond()).hasSize(1);
  }

  @Test
  void whatWasNeverCommittedHasNoRelease() throws Exception {
    assertThat(drift()).isEmpty();
    SampleRun run = usual(1);
    repository.store().write(run.jmhJson(), run.run(), new Provenance("r", new TreeMap<>()));
    assertThat(drift()).isEmpty();
    repository.git("commit", "-q", "--allow-empty", "-m", "something else");
    assertThat(drift()).isEmpty();
    Updates elsewhere = new Updates(Files.createDirectories(root.resolve("no-repository")));
    elsewhere.write(run, Updates.PLAIN);
    assertThat(elsewhere.store().history().drift(ID, Thresholds.of(10))).isEmpty();
    assertThat(elsewhere.store().history().isPast("1234567")).isTrue();
  }

  @Test
  void revisionIsOfThePastOnlyIfItLedHere() throws Exception {
    String first = repository.commit(usual(1));
    repository.git("checkout", "-qb", "other");
    String other = repository.commit(usual(2));
    repository.git("checkout", "-q", "main");
    repository.commit(usual(3));
    ReleaseHistory history = repository.store().history();
    assertThat(history.isPast(first)).isTrue();
    assertThat(history.isPast(other)).isFalse();
    assertThat(history.isPast("unknown")).isFalse();
    assertThat(history.isPast("--version")).isFalse();
    TempRepository shallow = repository.cloned(root.resolve("shallow"), "--depth=1");
    assertThat(shallow.store().history().isPast(other)).isTrue();
  }

  @Test
  void commitsThatChangedABaselineAreNamedNewestFirst() throws Exception {
    String first = repository.commit(usual(1));
    repository.commit();
    String third = repository.commit(usual(3));
    String fourth = repository.commit(usual(4));
    ReleaseHistory history = repository.store().history();

    assertThat(history.changes(ID, 50))
        .extracting(Release::commit)
        .containsExactly(fourth, third, first);
    assertThat(history.changes(ID, 2)).extracting(Release::commit).containsExactly(fourth, third);
    assertThat(history.changes("another", 50)).isEmpty();
    Path outside = Files.createDirectories(root.resolve("no-repository"));
    assertThat(new BaselineStore(outside.resolve("baselines")).history().changes(ID, 50)).isEmpty();
  }

  private Optional<Drift> drift() throws BaselineException {
    return repository.store().history().drift(ID, Thresholds.of(10));
  }

  private Optional<Release> release() throws BaselineException {
    return drift().map(Drift::release);
  }
}
