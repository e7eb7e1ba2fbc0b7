package io.mexcbench.corpus;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One side of a simulated book: price in ticks to quantity in units, from the best price outward.
 */
final class BookSide {
  private static final int ATTEMPTS = 8;
  private static final int ABSENT_DELETE_PERCENT = 3;
  private static final int ABSENT_DELETE_PERCENT_WHEN_THIN = 50;
  private static final int LEVELS_THIN = 400;
  private static final int LEVELS_KEPT = 1000;

  /**
   * Distance of a changed level from the best price, in millionths of the price, as in Binance's
   * spot BTCUSDT updates of 8 August 2024.
   */
  static final Quantiles DISTANCE =
      Quantiles.of(
          0, 1, .1, 26, .25, 117, .5, 422, .75, 1385, .9, 2631, .95, 16_400, .99, 99_800, 1,
          400_000);

  private final Instrument instrument;
  private final Dice dice;
  private final int outward;
  private final NavigableMap<Long, Long> levels;
  private NavigableMap<Long, Long> changes;

  /** {@code outward} is 1 for asks, whose prices rise away from the middle, and -1 for bids. */
  BookSide(Instrument instrument, Dice dice, int outward) {
    this.instrument = instrument;
    this.dice = dice;
    this.outward = outward;
    levels = emptyLevels();
    changes = emptyLevels();
  }

  NavigableMap<Long, Long> levels() {
    return levels;
  }

  /** Sets levels of a new book. */
  void fill(long best, int count) {
    startUpdate();
    for (int i = 0; i < count; i++) {
      setOne(best);
    }
  }

  /** Starts an update; what is done until the next start is the update. */
  NavigableMap<Long, Long> startUpdate() {
    changes = emptyLevels();
    return changes;
  }

  /**
   * Deletes levels that the price would pass on its way to {@code bound}, at most {@code limit};
   * returns the bound that was reached, beyond which every level now lies.
   */
  long retreat(long bound, int limit) {
    while (!levels.isEmpty() && (levels.firstKey() - bound) * outward < 0) {
      if (changes.size() >= limit) {
        return levels.firstKey();
      }
      delete(levels.firstKey());
    }
    return bound;
  }

  /** Adds changes until there are {@code count}; every price lies at {@code best} or outward. */
  void change(long best, int count, int deletePercent) {
    int deletes = -changes.size();
    for (int i = 0; i < count; i++) {
      deletes += dice.percent(deletePercent) ? 1 : 0;
    }
    while (changes.size() < count) {
      if (deletes-- > 0) {
        deleteOne(best);
      } else {
        setOne(best);
      }
    }
  }

  private void deleteOne(long best) {
    int absentPercent =
        levels.size() < LEVELS_THIN ? ABSENT_DELETE_PERCENT_WHEN_THIN : ABSENT_DELETE_PERCENT;
    for (int i = 0; i < ATTEMPTS; i++) {
      long price = drawPrice(best);
      boolean absent = dice.percent(absentPercent);
      Long existing = absent ? Long.valueOf(price) : levels.ceilingKey(price);
      if (existing != null && !changes.containsKey(existing)) {
        delete(existing);
        return;
      }
    }
    delete(freePrice(drawPrice(best)));
  }

  private void setOne(long best) {
    int freshPercent = levels.size() < LEVELS_KEPT ? 95 : 70;
    long price = drawPrice(best);
    if (!dice.percent(freshPercent)) {
      Long existing = levels.ceilingKey(price);
      price = existing == null ? price : existing;
    }
    price = freePrice(price);
    long quantity = instrument.drawQuantity(dice);
    levels.put(price, quantity);
    changes.put(price, quantity);
  }

  private void delete(long price) {
    levels.remove(price);
    changes.put(price, 0L);
  }

  private long drawPrice(long best) {
    long distance = best * DISTANCE.draw(dice) / 1_000_000;
    return best + outward * distance;
  }

  /** The price itself or the next one outward that this update has not touched. */
  private long freePrice(long price) {
    long free = price;
    while (changes.containsKey(free)) {
      free += outward;
    }
    return free;
  }

  private NavigableMap<Long, Long> emptyLevels() {
    Comparator<Long> rising = Comparator.naturalOrder();
    return new TreeMap<>(outward > 0 ? rising : rising.reversed());
  }
}
