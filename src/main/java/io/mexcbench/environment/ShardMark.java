package io.mexcbench.environment;

import java.util.Map;
import java.util.TreeMap;

/**
 * Says that a run measured one of so many parts, which must be merged before they are judged.
 *
 * @param index from one
 * @param count how many parts there are
 * @param selection SHA-256 over the keys of all parts together
 */
public record ShardMark(int index, int count, String selection) {
  public ShardMark {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException(
          "a shard's index must be from 1 to the count, got " + index + "/" + count);
    }
  }

  /** Such as {@code shard 2 of 4}. */
  public String title() {
    return "shard " + index + " of " + count;
  }

  Map<String, Object> toMap() {
    return new TreeMap<>(Map.of("index", index, "count", count, "selection", selection));
  }

  static ShardMark from(Fields fields) throws EnvironmentException {
    int index = fields.positiveInt("index");
    int count = fields.positiveInt("count");
    if (index > count) {
      throw fields.wrong("index", "from 1 to " + count);
    }
    ShardMark mark = new ShardMark(index, count, fields.text("selection"));
    fields.refuseOthers();
    return mark;
  }
}
