package io.mexcbench.hotpath.market;

/**
 * One side of a book: a ladder with a slot for every tick near the best price, and sorted arrays
 * for the levels beyond it.
 *
 * <pre>
 *   key      worse  ......................................  better
 *            far levels, sorted |  window: one slot a tick      |
 *                               low          ... best   (room)   low + slots
 * </pre>
 *
 * A key is the price in ticks, for asks complemented, so that on both sides a larger key is a
 * better price. The ladder is a ring, slot = key modulo slots, so that it slides with the best
 * price by moving levels between it and the far ones, and none within it. All far keys are below
 * {@code low}, and there is a far level only if there is one in the window: the best level is in
 * it. Setting or deleting a level of the window takes neither search nor move.
 *
 * <p>It grows when many levels are far, to at most {@link #MAX_SLOTS}; see {@code
 * docs/decisions/order-book.md} for why, and for what makes it slower. Levels are read by places,
 * which hold until the next change.
 */
public final class BookSide {
  /** The place that follows the last level. */
  public static final int NONE = SlotSet.NONE;

  static final int MIN_SLOTS = 1 << 10;
  static final int MAX_SLOTS = SlotSet.MAX_SLOTS;

  /** It grows when more than one of so many levels is far. */
  private static final int MAX_NEAR_TO_FAR = 32;

  private static final int FEW_FAR_LEVELS = 16;

  private final long flip;
  private final FarLevels far = new FarLevels();
  private PriceTick tick = PriceTick.COARSEST;
  private SlotSet slots = new SlotSet(MIN_SLOTS);
  private final QuantityPages pages = new QuantityPages(MIN_SLOTS);
  private int size = MIN_SLOTS;
  private int nearCount;
  private long low;
  private long bestKey;

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
    return nearCount + far.count();
  }

  /** The place of the best level, {@link #NONE} if the side is empty. */
  public int best() {
    return nearCount == 0 ? NONE : slot(bestKey);
  }

  /** The place of the next worse level, {@link #NONE} after the last. */
  public int next(int place) {
    if (place < NONE) {
      return place + 1;
    }
    int below = slots.below(place);
    return keyAt(below) < keyAt(place) ? below : -1 - far.count();
  }

  /**
   * The price of the level at that place.
   *
   * @throws IndexOutOfBoundsException if there is no level at that place
   */
  public long price(int place) {
    return tick.price((place < 0 ? far.key(-2 - place) : keyAt(requireLevel(place))) ^ flip);
  }

  /**
   * The quantity of the level at that place.
   *
   * @throws IndexOutOfBoundsException if there is no level at that place
   */
  public long quantity(int place) {
    return place < 0 ? far.quantity(-2 - place) : pages.get(requireLevel(place));
  }

  /** The quantity at that price, 0 if there is no such level. */
  public long quantityAt(long price) {
    if (!tick.divides(price)) {
      return 0;
    }
    long key = tick.count(price) ^ flip;
    if (!isInWindow(key)) {
      return far.find(key);
    }
    int slot = slot(key);
    return slots.contains(slot) ? pages.get(slot) : 0;
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
    if (!tick.divides(price)) {
      refineTick(price);
    }
    long key = tick.count(price) ^ flip;
    if (!isInWindow(key)) {
      setOutside(key, quantity);
    } else {
      setNear(key, quantity);
    }
  }

  void clear() {
    slots.clear();
    far.clear();
    nearCount = 0;
    tick = PriceTick.COARSEST;
  }

  /**
   * Adds a level of a new book; between {@link #clear} and {@link #endLoad}, fastest worst first.
   */
  void load(long price, long quantity) {
    if (!tick.divides(price)) {
      changeTick(tick.finerFor(price));
    }
    long key = tick.count(price) ^ flip;
    if (quantity > 0) {
      far.set(key, quantity);
    } else {
      far.remove(key);
    }
  }

  void endLoad() {
    bringBestNear();
    growIfUseful();
  }

  /** Ticks that the window spans. */
  int slotCount() {
    return size;
  }

  private int requireLevel(int place) {
    if (!slots.contains(place)) {
      throw new IndexOutOfBoundsException("no level at place " + place);
    }
    return place;
  }

  private boolean isInWindow(long key) {
    // Unsigned, so that one comparison sees both ends, wherever the window lies.
    return Long.compareUnsigned(key - low, size) < 0;
  }

  private int slot(long key) {
    return (int) key & (size - 1);
  }

  private long keyAt(int slot) {
    return low + (slot - (int) low & (size - 1));
  }

  private void setNear(long key, long quantity) {
    long taken = quantity > 0 ? 1 : 0;
    nearCount += putNear(slot(key), quantity, taken);
    // The best level is rarely touched, so this is rarely guessed wrong.
    if (key >= bestKey || nearCount <= 1) {
      keepBest(key, taken);
    }
  }

  private int putNear(int slot, long quantity, long taken) {
    pages.set(slot, quantity, taken, slots);
    return slots.put(slot, taken);
  }

  /** After a change of a level that is the best, or better, or the only one. */
  private void keepBest(long key, long taken) {
    if (taken != 0) {
      if (nearCount == 1 && far.count() == 0) {
        low = lowFor(key);
      }
      bestKey = key;
    } else if (key == bestKey) {
      findBest();
    }
  }

  private void setOutside(long key, long quantity) {
    if (quantity <= 0) {
      far.remove(key);
    } else if (nearCount > 0 && key < low) {
      far.set(key, quantity);
      growIfUseful();
    } else {
      long newLow = lowFor(key);
      moveFarThrough(newLow - 1);
      low = newLow;
      setNear(key, quantity);
    }
  }

  /** After the best level is gone. */
  private void findBest() {
    if (nearCount == 0) {
      bringBestNear();
      return;
    }
    bestKey = keyAt(slots.below(slot(bestKey)));
    // Only at half of the window, so that a price which wavers does not move levels each time.
    if (bestKey - low < size / 2 && far.count() > 0) {
      low = lowFor(bestKey);
      moveNear();
    }
  }

  /** Puts the window where the best level is, while all levels are far. */
  private void bringBestNear() {
    if (far.count() > 0) {
      bestKey = far.key(far.count() - 1);
      low = lowFor(bestKey);
      moveNear();
    }
  }

  /** The window's low end for that best key: an eighth of the window is room for better ones. */
  private long lowFor(long key) {
    int below = size - 1 - size / 8;
    long lowest = key < Long.MIN_VALUE + below ? Long.MIN_VALUE : key - below;
    return Math.min(lowest, Long.MAX_VALUE - size + 1);
  }

  private void moveNear() {
    for (int last = far.count() - 1; last >= 0 && far.key(last) >= low; last--) {
      nearCount += putNear(slot(far.key(last)), far.quantity(last), 1);
      far.removeLast();
    }
  }

  /** Worst first, so that each is better than all far ones before it. */
  private void moveFarThrough(long lastKey) {
    while (nearCount > 0) {
      int slot = slots.atOrAbove(slot(low));
      if (keyAt(slot) > lastKey) {
        return;
      }
      far.append(keyAt(slot), pages.get(slot));
      nearCount += slots.put(slot, 0);
    }
  }

  private void growIfUseful() {
    while (far.count() >= FEW_FAR_LEVELS
        && MAX_NEAR_TO_FAR * far.count() > count()
        && size < MAX_SLOTS) {
      moveFarThrough(Long.MAX_VALUE);
      size *= 2;
      slots = new SlotSet(size);
      pages.resize(size);
      bringBestNear();
    }
  }

  /** Counts all levels anew in a tick that divides the price as well. */
  private void refineTick(long price) {
    moveFarThrough(Long.MAX_VALUE);
    changeTick(tick.finerFor(price));
    bringBestNear();
  }

  private void changeTick(PriceTick finer) {
    far.rescale(tick.ratioTo(finer), flip);
    tick = finer;
  }
}
