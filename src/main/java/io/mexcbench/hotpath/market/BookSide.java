package io.mexcbench.hotpath.market;

/**
 * One side of a book, by price.
 *
 * <p>Its levels are kept by key: the price in ticks, for asks complemented, so that on both sides a
 * larger key is a better price. Near the best price, setting or deleting a level takes neither
 * search nor move ({@link SlidingLevels}); see {@code docs/decisions/order-book.md} for why, and
 * for what makes it slower. Levels are read by places, which hold until the next change.
 */
public final class BookSide {
  /** The place that follows the last level. */
  public static final int NONE = SlotSet.NONE;

  private final long flip;
  private final SlidingLevels levels = new SlidingLevels();
  private PriceTick tick = PriceTick.COARSEST;

  private BookSide(long flip) {
    this.flip = flip;
  }

  static BookSide bids() {
    return new BookSide(0);
  }

  static BookSide asks() {
    return new BookSide(-1);
  }

  public int count() {
    return levels.count();
  }

  /** The place of the best level, {@link #NONE} if the side is empty. */
  public int best() {
    return levels.best();
  }

  /** The place of the next worse level, {@link #NONE} after the last. */
  public int next(int place) {
    return levels.next(place);
  }

  /**
   * The price of the level at that place.
   *
   * @throws IndexOutOfBoundsException if there is no level at that place
   */
  public long price(int place) {
    return tick.price(levels.key(place) ^ flip);
  }

  /**
   * The quantity of the level at that place.
   *
   * @throws IndexOutOfBoundsException if there is no level at that place
   */
  public long quantity(int place) {
    return levels.quantity(place);
  }

  /** The quantity at that price, 0 if there is no such level. */
  public long quantityAt(long price) {
    return tick.divides(price) ? levels.find(key(price)) : 0;
  }

  /** What rests at that price or better; {@code Long.MAX_VALUE} if it is more than a long holds. */
  public long quantityTo(long price) {
    long total = 0;
    for (int place = best(); place != NONE; place = next(place)) {
      if ((price(place) ^ flip) < (price ^ flip)) {
        break;
      }
      total += quantity(place);
      if (total < 0) {
        return Long.MAX_VALUE;
      }
    }
    return total;
  }

  /** Copies the best levels, as many as there are and both arrays hold; returns their number. */
  public int copy(long[] prices, long[] quantities) {
    int copied = 0;
    int room = Math.min(prices.length, quantities.length);
    for (int place = best(); place != NONE && copied < room; place = next(place)) {
      prices[copied] = price(place);
      quantities[copied] = quantity(place);
      copied++;
    }
    return copied;
  }

  /** Sets the level's quantity; one that is not positive removes it, if it is there at all. */
  void set(long price, long quantity) {
    refineTick(price);
    levels.set(key(price), quantity);
  }

  void clear() {
    levels.clear();
    tick = PriceTick.COARSEST;
  }

  /**
   * Adds a level of a new book; between {@link #clear} and {@link #endLoad}, fastest worst first.
   */
  void load(long price, long quantity) {
    refineTick(price);
    levels.load(key(price), quantity);
  }

  void endLoad() {
    levels.endLoad();
  }

  /** Ticks that the window spans. */
  int slotCount() {
    return levels.slotCount();
  }

  private long key(long price) {
    return tick.count(price) ^ flip;
  }

  /** Counts all levels anew if the tick does not divide the price. */
  private void refineTick(long price) {
    if (!tick.divides(price)) {
      PriceTick finer = tick.finerFor(price);
      levels.rescale(tick.ratioTo(finer), flip);
      tick = finer;
    }
  }
}
