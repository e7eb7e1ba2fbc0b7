package io.mexcbench.performance;

import io.mexcbench.engine.StrategyFactory;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.hotpath.signal.StrategyAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A strategy that never trades and does something to the system that it should not. */
final class FaultyStrategy extends StrategyAdapter {
  private final Runnable onUpdate;
  private final Runnable onQuote;

  private FaultyStrategy(Runnable onUpdate, Runnable onQuote) {
    this.onUpdate = onUpdate;
    this.onQuote = onQuote;
  }

  /**
   * The same fault of all symbols together.
   *
   * @param onUpdate done for each update of a book
   * @param onQuote done for each quote
   */
  static StrategyFactory of(Runnable onUpdate, Runnable onQuote) {
    return (symbol, listener) -> new FaultyStrategy(onUpdate, onQuote);
  }

  static StrategyFactory harmless() {
    return of(() -> {}, () -> {});
  }

  static StrategyFactory leaking(int bytes) {
    Leak leak = new Leak(bytes);
    return of(leak::keep, leak::keep);
  }

  static StrategyFactory stalling(long nanos, long everyNanos) {
    Stall stall = new Stall(nanos, everyNanos);
    return of(stall::come, stall::come);
  }

  static StrategyFactory queueing(int bytes) {
    UnboundedQueue queue = new UnboundedQueue(bytes);
    return of(queue::put, queue::put);
  }

  /** Keeps something of each message for ever. */
  static final class Leak {
    /** What is kept. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(byte[] bytes) {}

    private final List<Kept> kept = new ArrayList<>();
    private final int bytes;

    Leak(int bytes) {
      this.bytes = bytes;
    }

    void keep() {
      kept.add(new Kept(new byte[bytes]));
    }
  }

  /** Holds the trading thread up, again and again. */
  static final class Stall {
    private final long nanos;
    private final long everyNanos;
    private long nextNanos = System.nanoTime();

    Stall(long nanos, long everyNanos) {
      this.nanos = nanos;
      this.everyNanos = everyNanos;
    }

    void come() {
      if (System.nanoTime() - nextNanos >= 0) {
        nextNanos += everyNanos;
        holdUp();
      }
    }

    private void holdUp() {
      spin(nanos);
    }
  }

  /** Takes in whatever comes and gives out one of ten, as a worker would that is too slow. */
  static final class UnboundedQueue {
    /** What waits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Waiting(byte[] bytes) {}

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final int bytes;
    private long count;

    UnboundedQueue(int bytes) {
      this.bytes = bytes;
    }

    void put() {
      queue.add(new Waiting(new byte[bytes]));
      if (count++ % 10 == 0) {
        queue.poll();
      }
    }
  }

  static void spin(long nanos) {
    long untilNanos = System.nanoTime() + nanos;
    while (System.nanoTime() - untilNanos < 0) {
      Thread.onSpinWait();
    }
  }

  @Override
  public Decision onBook(long eventTimeMillis, OrderBook book) {
    onUpdate.run();
    return Decision.NO_SIGNAL;
  }

  @Override
  public Decision onQuote(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    onQuote.run();
    return Decision.NO_SIGNAL;
  }
}
