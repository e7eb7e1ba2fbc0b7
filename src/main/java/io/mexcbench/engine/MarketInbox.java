package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Symbol;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Market messages on their way to the trading thread: in order while there is room, conflated while
 * there is none. {@code offered = queued + conflated}, always.
 */
final class MarketInbox {
  final LongAdder offered = new LongAdder();
  final LongAdder queued = new LongAdder();

  /** Time from the first message that found no room to the next one that did. */
  final LongAdder blockedNanos = new LongAdder();

  /** The share of the room that may be taken before reading on would do harm: an eighth. */
  private static final int FAR_BEHIND_DIVISOR = 8;

  private final MessageRing ring;
  private final Conflation conflation;
  private boolean isBlocked;
  private long blockedFromNanos;

  /**
   * @param capacity bytes of messages that may wait, a power of two
   */
  MarketInbox(List<Symbol> symbols, int capacity) {
    ring = new MessageRing(capacity);
    conflation = new Conflation(symbols, ring);
  }

  /** The network's thread: takes a message in, whatever the room. */
  void offer(int socket, int epoch, byte[] bytes, int offset, int length, long receivedNanos) {
    offered.increment();
    if (isBlocked) {
      blockedNanos.add(receivedNanos - blockedFromNanos);
    }
    if (!conflation.mustFollow(bytes, offset, length)
        && ring.offer(socket, epoch, bytes, offset, length, receivedNanos)) {
      queued.increment();
      isBlocked = false;
    } else {
      conflation.add(socket, epoch, bytes, offset, length, receivedNanos);
      isBlocked = true;
      blockedFromNanos = receivedNanos;
    }
  }

  /**
   * The trading thread: reads so many messages at most, and of what was merged that which nothing
   * of the same symbol lies before any more. Returns how many there were.
   */
  int read(MessageRing.Reader reader, Conflation.Reader merged, int limit) {
    int count = ring.read(reader, limit);
    return conflation.isActive() ? count + conflation.take(merged) : count;
  }

  boolean isEmpty() {
    return ring.waiting() == 0 && !conflation.isActive();
  }

  /** Bytes that wait in order. */
  long waitingBytes() {
    return ring.waiting();
  }

  /** Whether so much waits that the trading thread should get on before more comes. */
  boolean isFarBehind() {
    return ring.waiting() > ring.capacity() / FAR_BEHIND_DIVISOR;
  }

  /** When the first message that waits arrived; empty if none does. For whichever thread. */
  OptionalLong firstReceivedNanos() {
    return ring.firstReceivedNanos();
  }

  int capacityBytes() {
    return ring.capacity();
  }

  /** Symbols whose updates wait merged. */
  int waitingSymbols() {
    return conflation.waiting();
  }

  /** Messages that were merged, replaced or left out. */
  long conflated() {
    return conflation.depths.sum() + conflation.quotes.sum() + conflation.others.sum();
  }

  /** Of these, depth updates that were merged. */
  long mergedDepths() {
    return conflation.depths.sum();
  }

  /** Of these, quotes that gave way to the next. */
  long replacedQuotes() {
    return conflation.quotes.sum();
  }

  /** Of these, trades and what could not be read: they are lost. */
  long leftOut() {
    return conflation.others.sum();
  }
}
