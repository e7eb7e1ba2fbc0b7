package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What beats beside one another comes in the order of time, however late it is looked at. */
class BeatsTest {
  private final FeedCounters counters = new FeedCounters();
  private final Beats beats = new Beats(counters);
  private final List<String> fired = new ArrayList<>();

  private void add(String name, long everyMillis, long startMillis) {
    beats.add(
        new Beat(
            Rhythm.everyMillis(everyMillis),
            startMillis * Beat.NANOS_PER_MILLI,
            (number, dueMillis) -> fired.add(name + dueMillis)));
  }

  @Test
  void quickOneLetsTheSlowOneHaveItsTurn() {
    add("q", 1, 0);
    add("s", 3, 2);
    beats.run(6);
    assertThat(fired.stream().map(each -> each.substring(1)))
        .containsExactly("0", "1", "2", "2", "3", "4", "5", "5", "6");
    assertThat(fired).containsOnlyOnce("s2", "s5");
    assertThat(beats.nextMillis()).isEqualTo(7);
  }

  @Test
  void nothingComesBeforeItIsDue() {
    add("q", 10, 5);
    beats.run(4);
    assertThat(fired).isEmpty();
    beats.run(5);
    assertThat(fired).containsExactly("q5");
    beats.run(14);
    assertThat(fired).containsExactly("q5");
  }

  @Test
  void moreThanAnybodyWaitsForIsLeftForTheNextTime() {
    add("q", 1, 0);
    beats.run(9_000);
    assertThat(fired).hasSize(5_000).endsWith("q4999");
    assertThat(beats.nextMillis()).isEqualTo(5_000);
    beats.run(9_000);
    assertThat(fired).hasSize(9_001);
    assertThat(counters.beats).isEqualTo(9_001);
    assertThat(counters.latenessMillisMax).isEqualTo(9_000);
  }

  @Test
  void whatIsTooOldIsSkippedOnce() {
    add("q", 1_000, 0);
    beats.run(20_500);
    assertThat(fired.get(0)).isEqualTo("q10000");
    assertThat(fired).hasSize(11);
    assertThat(counters.skipped).isEqualTo(10);
  }
}
