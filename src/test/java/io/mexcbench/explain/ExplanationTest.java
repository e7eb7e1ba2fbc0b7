package io.mexcbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A benchmark of 100 ns of which a method takes 15 ns more than before. */
class ExplanationTest {
  private static final BenchmarkKey KEY =
      new BenchmarkKey("p.B.apply", Mode.AVERAGE_TIME, 1, Map.of());
  private static final Method RUN = new Method("p.B", "apply");
  private static final Method BOOK = new Method("p.Book", "apply");
  private static final Method SIDE = new Method("p.Side", "put");
  private static final Site OLD = new Site(BOOK, "[J");
  private static final Site NEW = new Site(SIDE, "java.lang.Long");

  private final Explanation explanation =
      new Explanation(
          KEY,
          new Explanation.Measured(100, 115, 0, 24),
          List.of(profile(50, 150, 300), profile(50, 150, 300)),
          List.of(
              new Profile(profile(50, 225, 300).stacks(), allocated(50, 150)),
              new Profile(profile(50, 225, 300).stacks(), allocated(50, 150))));

  /** 300 of 1000 samples of 100 ns, then 450 of 1150 of 115 ns. */
  @Test
  void methodThatGrewIsNamedAlone() {
    assertThat(explanation.slower()).hasSize(1);
    Mover mover = explanation.slower().get(0);
    assertThat(mover.method()).isEqualTo(BOOK);
    assertThat(mover.beforeNanos()).isCloseTo(30, within(1e-9));
    assertThat(mover.afterNanos()).isCloseTo(45, within(1e-9));
    assertThat(mover.growthNanos()).isCloseTo(15, within(1e-9));
    assertThat(mover.enteredNanos()).isCloseTo(15, within(1e-9));
    // Shares of .3 and .391: 1.449 ns of 100, 1.655 ns of 115.
    assertThat(mover.errorNanos()).isCloseTo(2.20, within(0.01));
    assertThat(explanation.faster()).isEmpty();
    assertThat(explanation.samples()).containsExactly(1000L, 1150L);
  }

  @Test
  void whatChanceExplainsIsNotNamed() {
    Explanation doubtful =
        new Explanation(
            KEY,
            new Explanation.Measured(100, 100, 0, 0),
            List.of(profile(0, 50, 50)),
            List.of(profile(0, 60, 40)));
    assertThat(doubtful.slower()).isEmpty();
    assertThat(doubtful.faster()).isEmpty();
  }

  /** Beyond chance as a sum, but one fork of the change is like one of the base. */
  @Test
  void whatOneForkAloneShowsIsNotNamed() {
    Explanation torn =
        new Explanation(
            KEY,
            new Explanation.Measured(100, 100, 0, 0),
            List.of(profile(0, 300, 700), profile(0, 310, 690)),
            List.of(profile(0, 305, 695), profile(0, 600, 400)));
    assertThat(torn.slower()).isEmpty();
    assertThat(torn.faster()).isEmpty();
  }

  @Test
  void methodThatShrankIsNamedApart() {
    Explanation reversed =
        new Explanation(
            KEY,
            new Explanation.Measured(100, 60, 0, 0),
            List.of(profile(0, 600, 400)),
            List.of(profile(0, 200, 400)));
    assertThat(reversed.faster()).extracting(Mover::method).containsExactly(BOOK);
    assertThat(reversed.slower()).isEmpty();
    assertThat(reversed.isInProportion()).isFalse();
  }

  /** Nine tenths of 100 ns, and nine tenths of 115 ns. */
  @Test
  void slowdownOfEverythingIsCalledSo() {
    Explanation even =
        new Explanation(
            KEY,
            new Explanation.Measured(100, 115, 0, 0),
            List.of(profile(0, 900, 100), profile(0, 900, 100)),
            List.of(profile(0, 900, 100), profile(0, 900, 100)));
    assertThat(even.slower()).extracting(Mover::method).containsExactly(BOOK);
    assertThat(even.isInProportion()).isTrue();
    assertThat(explanation.isInProportion()).isFalse();
  }

  /** Of 24 B/op a quarter and three quarters. */
  @Test
  void newAllocationsAreThereWithTheirBytes() {
    assertThat(explanation.allocations())
        .containsExactly(new SiteChange(NEW, 0, 18), new SiteChange(OLD, 0, 6));
  }

  /** Parts of few samples scatter; and where no more is allocated, nothing is new. */
  @Test
  void allocationsThatChanceExplainsAreNotNamed() {
    List<Profile> before = List.of(new Profile(profile(0, 500, 500).stacks(), allocated(50, 50)));
    List<Profile> after = List.of(new Profile(profile(0, 500, 500).stacks(), allocated(45, 55)));
    assertThat(
            new Explanation(KEY, new Explanation.Measured(100, 115, 1000, 1001), before, after)
                .allocations())
        .isEmpty();
    assertThat(
            new Explanation(KEY, new Explanation.Measured(100, 115, 1000, 1000), before, after)
                .allocations())
        .isEmpty();
  }

  @Test
  void treeOfCallsHoldsBothSides() {
    Call root = explanation.calls();
    assertThat(root.beforeNanos()).isCloseTo(100, within(1e-9));
    assertThat(root.afterNanos()).isCloseTo(115, within(1e-9));
    Call book = root.calls().get(RUN).calls().get(BOOK);
    assertThat(book.beforeNanos()).isCloseTo(90, within(1e-9));
    assertThat(book.afterNanos()).isCloseTo(105, within(1e-9));
    assertThat(book.calls()).containsOnlyKeys(SIDE);
  }

  /** The same method twice in a stack was entered once. */
  @Test
  void recursionCountsOnce() {
    Profile profile = new Profile(Map.of(List.of(RUN, BOOK, BOOK), 4L, List.of(RUN), 1L), Map.of());
    assertThat(profile.entered()).containsEntry(BOOK, 4L).containsEntry(RUN, 5L);
    assertThat(profile.running()).containsEntry(BOOK, 4L).containsEntry(RUN, 1L);
    assertThat(Profile.of(List.of(profile, profile)).samples()).isEqualTo(10);
  }

  @Test
  void methodsAreNamedAlikeInTwoRuns() {
    Method lambda = new Method("p.Desk$$Lambda$14/0x0000000800d0", "accept");
    assertThat(lambda.className()).isEqualTo("p.Desk$$Lambda");
    assertThat(lambda.outerClass()).isEqualTo("p.Desk");
    assertThat(lambda.shortName()).isEqualTo("Desk$$Lambda.accept");
    assertThat(new Method("p.Book$Side", "put").outerClass()).isEqualTo("p.Book");
    assertThat(new Method("java.lang.invoke.LambdaForm$MH/0x000000080012", "invoke"))
        .isEqualTo(new Method("java.lang.invoke.LambdaForm$MH.0x0000000800ff", "invoke"));
  }

  private static Profile profile(long running, long inBook, long inSide) {
    return new Profile(
        Map.of(List.of(RUN), running, List.of(RUN, BOOK), inBook, List.of(RUN, BOOK, SIDE), inSide),
        Map.of());
  }

  /** A sample stands for a hundred bytes. */
  private static Map<Site, Profile.Allocated> allocated(long old, long fresh) {
    return Map.of(
        OLD, new Profile.Allocated(old, 100 * old), NEW, new Profile.Allocated(fresh, 100 * fresh));
  }
}
