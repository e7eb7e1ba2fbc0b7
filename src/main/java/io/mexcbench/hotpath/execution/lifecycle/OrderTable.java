package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.Symbol;
import java.util.Arrays;

/**
 * The orders of a session by their sequence, each in the slot of its lowest bits.
 *
 * <p>An order that came to its end keeps its slot until a later one needs it, so that news that are
 * late still find it. A sequence whose slot is taken by an order that lives is passed over:
 * identifiers must differ, and need not be without gaps.
 */
final class OrderTable {
  static final int NONE = -1;

  private final TrackedOrder[] slots;
  private final TrackedOrder[] live;
  private int liveCount;

  /** With room for so many live orders, and as many ended ones at least. */
  OrderTable(int liveMax, Symbol any) {
    int size = Integer.highestOneBit(2 * liveMax - 1) << 1;
    slots = new TrackedOrder[size];
    Arrays.setAll(slots, i -> new TrackedOrder(any));
    live = new TrackedOrder[size];
  }

  boolean isFree(long sequence) {
    TrackedOrder order = slot(sequence);
    return order.state.isFinal() && !order.isBeingTold;
  }

  /** Where the order is, to be used with {@link #at}, or {@link #NONE}. */
  int indexOf(long sequence) {
    int index = index(sequence);
    return sequence > 0 && slots[index].sequence == sequence ? index : NONE;
  }

  TrackedOrder at(int index) {
    return slots[index];
  }

  /** Takes the free slot of that sequence for a new order. */
  TrackedOrder add(long sequence) {
    TrackedOrder order = slot(sequence);
    order.livePlace = liveCount;
    live[liveCount++] = order;
    return order;
  }

  /** Orders must be removed once, and keep their slots. */
  void remove(TrackedOrder order) {
    TrackedOrder last = live[--liveCount];
    live[order.livePlace] = last;
    last.livePlace = order.livePlace;
  }

  /** Of the slots; sequences that are further apart may share one. */
  int size() {
    return slots.length;
  }

  int liveCount() {
    return liveCount;
  }

  /** Whoever removes while going through them goes from the last to the first. */
  TrackedOrder live(int place) {
    return live[place];
  }

  private TrackedOrder slot(long sequence) {
    return slots[index(sequence)];
  }

  private int index(long sequence) {
    return (int) sequence & (slots.length - 1);
  }
}
