package io.mexcbench.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/** What is going to be wrong with pushes, each fault until a push has had it. */
final class PushFaults {
  private final List<String> gaps = new ArrayList<>();
  private final List<String> reorders = new ArrayList<>();
  private final List<String> duplicates = new ArrayList<>();
  private final Deque<Integer> cuts = new ArrayDeque<>();
  private long stalledUntilMillis = Long.MIN_VALUE;

  void gap(String symbol, int updates) {
    for (int i = 0; i < updates; i++) {
      gaps.add(symbol);
    }
  }

  void reorder(String symbol) {
    reorders.add(symbol);
  }

  void duplicate(String symbol) {
    duplicates.add(symbol);
  }

  void cut(int bytes) {
    cuts.add(bytes);
  }

  void stallUntil(long millis) {
    stalledUntilMillis = Math.max(stalledUntilMillis, millis);
  }

  /** Until then nothing is pushed; what is due meanwhile comes late, all of it. */
  long stalledUntilMillis() {
    return stalledUntilMillis;
  }

  boolean takeGap(String symbol) {
    return take(gaps, symbol);
  }

  boolean takeReorder(String symbol) {
    return take(reorders, symbol);
  }

  boolean takeDuplicate(String symbol) {
    return take(duplicates, symbol);
  }

  /** After how many bytes of its frame the next push ends, and its connection with it. */
  OptionalInt takeCut() {
    return cuts.isEmpty() ? OptionalInt.empty() : OptionalInt.of(cuts.remove());
  }

  private static boolean take(List<String> armed, String symbol) {
    for (Iterator<String> each = armed.iterator(); each.hasNext(); ) {
      String wanted = each.next();
      if (wanted.equals(Fault.ANY_SYMBOL) || wanted.equals(symbol)) {
        each.remove();
        return true;
      }
    }
    return false;
  }
}
