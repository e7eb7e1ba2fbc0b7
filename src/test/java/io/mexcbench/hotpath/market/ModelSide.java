package io.mexcbench.hotpath.market;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** One side of a book as a tree, the simplest thing that is right. */
final class ModelSide {
  private final TreeMap<Long, Long> levels;

  ModelSide(boolean isAsk) {
    levels = new TreeMap<>(order(isAsk));
  }

  private static Comparator<Long> order(boolean isAsk) {
    return isAsk ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }

  void set(long price, long quantity) {
    if (quantity == 0) {
      levels.remove(price);
    } else {
      levels.put(price, quantity);
    }
  }

  void clear() {
    levels.clear();
  }

  int count() {
    return levels.size();
  }

  long bestOr(long price) {
    return levels.isEmpty() ? price : levels.firstKey();
  }

  List<String> top() {
    return levels.isEmpty()
        ? List.of()
        : List.of(levels.firstKey() + "x" + levels.firstEntry().getValue());
  }

  List<String> levels() {
    return levels.entrySet().stream().map(e -> e.getKey() + "x" + e.getValue()).toList();
  }
}
