package io.mexcbench.hotpath.market;

/**
 * The levels of a side that are near its best price: a window of ticks with a slot for each, which
 * is set or given up without a search.
 *
 * <p>A key is a price in ticks, and a larger one is better. The slots are a ring, slot = key modulo
 * slots, so that the window moves without moving what is in it; what it leaves must have been taken
 * out before. Which key is the best is for the owner to say.
 */
final class Ladder {
  static final int MIN_SLOTS = 1 << 10;
  static final int MAX_SLOTS = SlotSet.MAX_SLOTS;

  private final QuantityPages pages = new QuantityPages(MIN_SLOTS);
  private SlotSet slots = new SlotSet(MIN_SLOTS);
  private int size = MIN_SLOTS;
  private int count;
  private long low;
  private long bestKey;

  /** Levels in the window. */
  int count() {
    return count;
  }

  /** Ticks that the window spans. */
  int size() {
    return size;
  }

  /** The smallest key of the window. */
  long low() {
    return low;
  }

  boolean spans(long key) {
    // Unsigned, so that one comparison sees both ends, wherever the window lies.
    return Long.compareUnsigned(key - low, size) < 0;
  }

  int slot(long key) {
    return (int) key & (size - 1);
  }

  long key(int slot) {
    return low + (slot - (int) low & (size - 1));
  }

  boolean contains(int slot) {
    return slots.contains(slot);
  }

  /** Of a slot that holds a level. */
  long quantity(int slot) {
    return pages.get(slot);
  }

  /** The slot of the next level below, going round; the slot itself if it is the only one. */
  int below(int slot) {
    return slots.below(slot);
  }

  /** The slot of the worst level; there must be one. */
  int worst() {
    return slots.atOrAbove(slot(low));
  }

  long bestKey() {
    return bestKey;
  }

  void setBestKey(long key) {
    bestKey = key;
  }

  /** Sets the level of a key that the window spans if {@code taken} is 1, removes it if 0. */
  void put(long key, long quantity, long taken) {
    int slot = slot(key);
    pages.set(slot, quantity, taken, slots);
    count += slots.put(slot, taken);
  }

  /** Moves the window to where that key is the best, with an eighth of it as room above. */
  void moveTo(long key) {
    low = lowFor(key);
  }

  /** Where the window would begin if that key were the best. */
  long lowFor(long key) {
    int below = size - 1 - size / 8;
    long lowest = key < Long.MIN_VALUE + below ? Long.MIN_VALUE : key - below;
    return Math.min(lowest, Long.MAX_VALUE - size + 1);
  }

  /** Doubles an empty window. */
  void grow() {
    size *= 2;
    slots = new SlotSet(size);
    pages.resize(size);
  }

  void clear() {
    slots.clear();
    count = 0;
  }
}
