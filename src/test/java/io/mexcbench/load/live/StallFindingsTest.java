package io.mexcbench.load.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty seconds in tenths, of which some stand still. */
class StallFindingsTest {
  private static final long MILLI = 1_000_000;
  private static final long TENTH = 100 * MILLI;
  private static final int LOOKS = 200;
  private static final int SECONDS = 20;

  /** Stands still for so long in one of so many looks. */
  private static List<StallLook> looks(long usualNanos, long stallNanos, int every) {
    return IntStream.range(0, LOOKS)
        .mapToObj(i -> new StallLook((i + 1) * TENTH, i % every == 0 ? stallNanos : usualNanos))
        .toList();
  }

  /** One in the middle of each look. */
  private static List<Position> positions(int every) {
    return IntStream.range(0, LOOKS)
        .mapToObj(
            i -> new Position(i * TENTH + TENTH / 2, i % every == 0 ? "Stall.holdUp" : "Rest.rest"))
        .toList();
  }

  private static Check check(List<StallLook> looks) {
    return new StallFindings(looks, positions(10)).check(SECONDS, "; collector");
  }

  @Test
  void tenMillisecondsOnceASecondBreakItAndAreNamed() {
    assertThat(check(looks(MILLI / 5, 10 * MILLI, 10)))
        .isEqualTo(
            new Check(
                "no regular stalls",
                false,
                "it stands still about every 1.0 s, for up to 10.0 ms; seen 20 times; the trading"
                    + " thread is in Stall.holdUp meanwhile; collector"));
  }

  /** A host that takes the processor away does so for shorter times. */
  @Test
  void lessThanFiveMillisecondsIsSaidButNotHeldAgainstTheSystem() {
    Check check = check(looks(MILLI / 5, 4 * MILLI, 10));
    assertThat(check.holds()).isTrue();
    assertThat(check.found())
        .startsWith("it stands still about every 1.0 s, for up to 4.0 ms; seen 20 times");
  }

  /** A single long one among many short ones is no regular long one. */
  @Test
  void oneThatIsLongByChanceDoesNotMakeTheOthersLong() {
    List<StallLook> looks = new ArrayList<>(looks(MILLI / 5, 4 * MILLI, 10));
    looks.set(100, new StallLook(101 * TENTH, 50 * MILLI));
    assertThat(check(looks).holds()).isTrue();
  }

  @Test
  void tooFewToBeRegularAreNone() {
    assertThat(check(looks(MILLI / 5, 30 * MILLI, 60)))
        .isEqualTo(new Check("no regular stalls", true, "none in 20 s at the normal rate"));
  }

  @Test
  void whereEverythingIsSlowNothingStandsStill() {
    assertThat(check(looks(8 * MILLI, 20 * MILLI, 10)).holds()).isTrue();
  }
}
