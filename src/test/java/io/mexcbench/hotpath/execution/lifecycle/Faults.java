package io.mexcbench.hotpath.execution.lifecycle;

import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** How often what goes wrong in one schedule, in percent of the requests or messages. */
final class Faults {
  enum Kind {
    NOT_SENT(6),
    REQUEST_LOST(12),
    REQUEST_LATE(15),
    RATE_LIMITED(4),
    FORBIDDEN(2),
    ERROR_BEFORE_ACCEPT(10),
    ERROR_AFTER_ACCEPT(10),
    REPLY_LOST(12),
    REPLY_LATE(10),
    REPLY_TWICE(10),
    REPLY_MALFORMED(4),
    EVENT_LOST(25),
    EVENT_EARLY(50),
    EVENT_LATE(25),
    EVENT_TWICE(25);

    private final int percentMax;

    Kind(int percentMax) {
      this.percentMax = percentMax;
    }
  }

  private final SplittableRandom random;
  private final Map<Kind, Integer> percents = new TreeMap<>();
  private final Map<String, Long> counts;
  private boolean isOver;

  /** Draws which faults this schedule has; about half of the kinds. */
  Faults(SplittableRandom random, Map<String, Long> counts) {
    this.random = random;
    this.counts = counts;
    for (Kind kind : Kind.values()) {
      percents.put(kind, random.nextBoolean() ? random.nextInt(kind.percentMax + 1) : 0);
    }
  }

  /** From now on nothing goes wrong. */
  void end() {
    isOver = true;
  }

  boolean strikes(Kind kind) {
    if (isOver || random.nextInt(100) >= percents.get(kind)) {
      return false;
    }
    count(kind.name().toLowerCase(Locale.ROOT));
    return true;
  }

  void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }
}
