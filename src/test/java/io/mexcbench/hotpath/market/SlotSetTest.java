package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotSetTest {
  @ParameterizedTest
  @CsvSource({"64, 30", "1024, 5", "1024, 900", "131072, 3", "262144, 40", "262144, 20000"})
  void findsWhatATreeFinds(int slots, int few) {
    var random = new SplittableRandom(slots + few);
    SlotSet set = new SlotSet(slots);
    TreeSet<Integer> model = new TreeSet<>();
    for (int step = 0; step < 20_000; step++) {
      int slot = random.nextInt(slots);
      if (model.size() > few) {
        slot = model.first();
      }
      if (random.nextBoolean() && model.size() <= few) {
        assertThat(set.put(slot, 1)).isEqualTo(model.add(slot) ? 1 : 0);
      } else {
        assertThat(set.put(slot, 0)).isEqualTo(model.remove(slot) ? -1 : 0);
      }
      int word = slot >>> 6;
      assertThat(set.isWordEmpty(word))
          .isEqualTo(model.subSet(word << 6, (word + 1) << 6).isEmpty());
      assertThat(set.contains(slot)).isEqualTo(model.contains(slot));
      int from = random.nextInt(slots);
      assertThat(set.below(from)).isEqualTo(below(model, from));
      assertThat(set.atOrAbove(from)).isEqualTo(atOrAbove(model, from));
    }
    set.clear();
    assertThat(set.below(7)).isEqualTo(SlotSet.NONE);
    assertThat(set.atOrAbove(7)).isEqualTo(SlotSet.NONE);
  }

  private static int below(NavigableSet<Integer> model, int slot) {
    if (model.isEmpty()) {
      return SlotSet.NONE;
    }
    Integer lower = model.lower(slot);
    return lower == null ? model.last() : lower;
  }

  private static int atOrAbove(NavigableSet<Integer> model, int slot) {
    if (model.isEmpty()) {
      return SlotSet.NONE;
    }
    Integer higher = model.ceiling(slot);
    return higher == null ? model.first() : higher;
  }
}
