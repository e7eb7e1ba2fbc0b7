package io.mexcbench.hotpath.market;

/**
 * The levels of a side by key: in a {@link Ladder} those near the best one, in sorted arrays those
 * beyond it.
 *
 * <pre>
 *   key      worse  ......................................  better
 *            far levels, sorted |  window: one slot a tick      |
 *                               low          ... best   (room)   low + slots
 * </pre>
 *
 * The ladder slides with the best key by moving levels between it and the far ones, and none within
 * it. All far keys are below its low end, and there is a far level only if there is one in the
 * window: the best level is in it. It grows when many levels are far.
 */
final class SlidingLevels {
  /** It grows when more than one of so many levels is far. */
  private static final int MAX_NEAR_TO_FAR = 32;

  private static final int FEW_FAR_LEVELS = 16;

  private final Ladder near = new Ladder();

  /** Levels too far from the best price for the ladder; the best of them is the last. */
  private final SortedLevels far = new SortedLevels();

  int count() {
    return near.count() + far.count();
  }

  /** The place of the best level, {@link BookSide#NONE} if there is none. */
  int best() {
    return near.count() == 0 ? BookSide.NONE : near.slot(near.bestKey());
  }

  /** The place of the next worse level, {@link BookSide#NONE} after the last. */
  int next(int place) {
    if (place < BookSide.NONE) {
      return place + 1;
    }
    int below = near.below(place);
    return near.key(below) < near.key(place) ? below : -1 - far.count();
  }

  long key(int place) {
    return place < 0 ? far.key(-2 - place) : near.key(requireLevel(place));
  }

  long quantity(int place) {
    return place < 0 ? far.quantity(-2 - place) : near.quantity(requireLevel(place));
  }

  /** The quantity of that key, 0 if there is no such level. */
  long find(long key) {
    if (!near.spans(key)) {
      return far.find(key);
    }
    int slot = near.slot(key);
    return near.contains(slot) ? near.quantity(slot) : 0;
  }

  /** Sets the level's quantity; one that is not positive removes it, if it is there at all. */
  void set(long key, long quantity) {
    if (near.spans(key)) {
      setNear(key, quantity);
    } else {
      setOutside(key, quantity);
    }
  }

  void clear() {
    near.clear();
    far.clear();
  }

  /**
   * Adds a level while the ladder is empty; to be followed by {@link #endLoad}. Fastest worst
   * first.
   */
  void load(long key, long quantity) {
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

  /** Counts every key in a tick that is so many times finer; {@code flip} as in the side. */
  void rescale(long ratio, long flip) {
    // While levels are being loaded all of them are far, and stay so.
    boolean isLoaded = near.count() > 0;
    moveFarThrough(Long.MAX_VALUE);
    far.rescale(ratio, flip);
    if (isLoaded) {
      bringBestNear();
    }
  }

  /** Ticks that the window spans. */
  int slotCount() {
    return near.size();
  }

  private int requireLevel(int place) {
    if (!near.contains(place)) {
      throw new IndexOutOfBoundsException("no level at place " + place);
    }
    return place;
  }

  private void setNear(long key, long quantity) {
    long taken = quantity > 0 ? 1 : 0;
    near.put(key, quantity, taken);
    // The best level is rarely touched, so this is rarely guessed wrong.
    if (key >= near.bestKey() || near.count() <= 1) {
      keepBest(key, taken);
    }
  }

  /** After a change of a level that is the best, or better, or the only one. */
  private void keepBest(long key, long taken) {
    if (taken != 0) {
      if (near.count() == 1 && far.count() == 0) {
        near.moveTo(key);
      }
      near.setBestKey(key);
    } else if (key == near.bestKey()) {
      findBest();
    }
  }

  private void setOutside(long key, long quantity) {
    if (quantity <= 0) {
      far.remove(key);
    } else if (near.count() > 0 && key < near.low()) {
      far.set(key, quantity);
      growIfUseful();
    } else {
      moveFarThrough(near.lowFor(key) - 1);
      near.moveTo(key);
      setNear(key, quantity);
    }
  }

  /** After the best level is gone. */
  private void findBest() {
    if (near.count() == 0) {
      bringBestNear();
      return;
    }
    near.setBestKey(near.key(near.below(near.slot(near.bestKey()))));
    // Only at half of the window, so that a price which wavers does not move levels each time.
    if (near.bestKey() - near.low() < near.size() / 2 && far.count() > 0) {
      near.moveTo(near.bestKey());
      moveNear();
    }
  }

  /** Puts the window where the best level is, while all levels are far. */
  private void bringBestNear() {
    if (far.count() > 0) {
      near.setBestKey(far.key(far.count() - 1));
      near.moveTo(near.bestKey());
      moveNear();
    }
  }

  private void moveNear() {
    for (int last = far.count() - 1; last >= 0 && far.key(last) >= near.low(); last--) {
      near.put(far.key(last), far.quantity(last), 1);
      far.removeLast();
    }
  }

  /** Worst first, so that each is better than all far ones before it. */
  private void moveFarThrough(long lastKey) {
    while (near.count() > 0) {
      int slot = near.worst();
      long key = near.key(slot);
      if (key > lastKey) {
        return;
      }
      far.append(key, near.quantity(slot));
      near.put(key, 0, 0);
    }
  }

  private void growIfUseful() {
    while (far.count() >= FEW_FAR_LEVELS
        && MAX_NEAR_TO_FAR * far.count() > count()
        && near.size() < Ladder.MAX_SLOTS) {
      moveFarThrough(Long.MAX_VALUE);
      near.grow();
      bringBestNear();
    }
  }
}
