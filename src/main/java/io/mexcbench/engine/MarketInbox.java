package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Symbol;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Market messages on their way to the trading thread: in order while there is room, conflated while
 * there is none. {@code offered = queued + conflated}, always.
 */
final class MarketInbox {
  final LongAdder offered = new LongAdder();
  final LongAdder queued = new LongAdder();

  private final MessageRing ring;
  private final Conflation conflation;

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
    if (!conflation.mustFollow(bytes, offset, length)
        && ring.offer(socket, epoch, bytes, offset, length, receivedNanos)) {
      queued.increment();
    } else {
      conflation.add(socket, epoch, bytes, offset, length, receivedNanos);
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

  /** Of these, trades and what could not be read: they are lost. */
  long leftOut() {
    return conflation.others.sum();
  }
}
