package io.mexcbench.corpus;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One side of the book of a round: price in ticks to quantity in units, best price first. */
final class BookRoundSide {
  private static final int CHANGED_PERCENT = 12;
  private static final int ABSENT_DELETE_PERCENT = 9;
  private static final int UNIFORM_MILLIONTHS = 20_000;

  /**
   * Distance of a resting ask from the best, in millionths of the price: Binance's spot BTCUSDT
   * book of 8 August 2024, built from its snapshot and six minutes of updates.
   */
  private static final Quantiles RESTING =
      Quantiles.of(
          0, 1, .01, 116, .05, 427, .1, 952, .25, 2_630, .5, 4_878, .75, 8_747, .9, 25_706, .95,
          55_834, .99, 147_456, 1, 400_000);

  private final Instrument instrument;
  private final Dice dice;
  private final int outward;
  private final int levelsKept;
  private final BookRound.Spread spread;
  private final NavigableMap<Long, Long> levels;
  private NavigableMap<Long, Long> after;
  private NavigableMap<Long, Long> before;

  /** {@code outward} is 1 for asks, whose prices rise away from the middle, and -1 for bids. */
  BookRoundSide(
      Instrument instrument, Dice dice, int outward, int levelsKept, BookRound.Spread spread) {
    this.instrument = instrument;
    this.dice = dice;
    this.outward = outward;
    this.levelsKept = levelsKept;
    this.spread = spread;
    levels = noLevels();
    after = noLevels();
    before = noLevels();
  }

  NavigableMap<Long, Long> levels() {
    return levels;
  }

  NavigableMap<Long, Long> after() {
    return after;
  }

  NavigableMap<Long, Long> before() {
    return before;
  }

  void fill(long best) {
    while (levels.size() < levelsKept) {
      levels.put(price(best, RESTING), instrument.drawQuantity(dice));
    }
  }

  void startUpdate() {
    after = noLevels();
    before = noLevels();
  }

  /**
   * Deletes levels that the price would pass on its way to {@code bound}, at most {@code limit};
   * returns the bound that was reached, beyond which every level now lies.
   */
  long passUpTo(long bound, int limit) {
    while (!levels.isEmpty() && (levels.firstKey() - bound) * outward < 0) {
      if (after.size() >= limit) {
        return levels.firstKey();
      }
      set(levels.firstKey(), 0);
    }
    return bound;
  }

  /** Adds changes until there are {@code count}; every price lies at {@code best} or outward. */
  void change(long best, int count) {
    while (after.size() < count) {
      long price = price(best, BookSide.DISTANCE);
      int kind = dice.below(100);
      if (kind < CHANGED_PERCENT) {
        set(untouched(existing(price)), instrument.drawQuantity(dice));
      } else if (kind < CHANGED_PERCENT + ABSENT_DELETE_PERCENT) {
        set(free(price), 0);
      } else if (isDeleteDue()) {
        set(untouched(existing(price)), 0);
      } else {
        set(free(price), instrument.drawQuantity(dice));
      }
    }
  }

  /** An even chance, but for a side that has grown or shrunk. */
  private boolean isDeleteDue() {
    double excess = (levels.size() - levelsKept) / (0.2 * levelsKept + 1);
    return dice.unit() < 0.5 + 0.5 * excess;
  }

  private void set(long price, long quantity) {
    Long old = quantity == 0 ? levels.remove(price) : levels.put(price, quantity);
    after.put(price, quantity);
    before.put(price, old == null ? 0 : old);
  }

  private long price(long best, Quantiles distances) {
    long millionths =
        spread == BookRound.Spread.UNIFORM ? dice.below(UNIFORM_MILLIONTHS) : distances.draw(dice);
    long distance = best * millionths / 1_000_000 + dice.below((int) (best / 1_000_000) + 1);
    return best + outward * distance;
  }

  /** The first level at that price or outward, or the price itself if there is none. */
  private long existing(long price) {
    Long existing = levels.ceilingKey(price);
    return existing == null ? price : existing;
  }

  /** The price or the next one outward that this update has not touched. */
  private long untouched(long price) {
    long free = price;
    while (after.containsKey(free)) {
      free += outward;
    }
    return free;
  }

  /** The price or the next one outward without a level. */
  private long free(long price) {
    long free = price;
    while (after.containsKey(free) || levels.containsKey(free)) {
      free += outward;
    }
    return free;
  }

  private NavigableMap<Long, Long> noLevels() {
    Comparator<Long> rising = Comparator.naturalOrder();
    return new TreeMap<>(outward > 0 ? rising : rising.reversed());
  }
}
