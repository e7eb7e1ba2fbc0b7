package io.mexcbench.load.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Looks every few milliseconds where a thread is, on a thread of its own. */
final class PositionSampler implements AutoCloseable {
  private static final long EVERY_MILLIS = 2;

  private final Supplier<StackTraceElement[]> stack;
  private final LongSupplier nanos;
  private final List<Position> positions = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "position-sampler");

  private PositionSampler(Supplier<StackTraceElement[]> stack, LongSupplier nanos) {
    this.stack = stack;
    this.nanos = nanos;
  }

  static PositionSampler start(Supplier<StackTraceElement[]> stack, LongSupplier nanos) {
    PositionSampler sampler = new PositionSampler(stack, nanos);
    sampler.thread.setDaemon(true);
    sampler.thread.start();
    return sampler;
  }

  private void run() {
    try {
      while (!Thread.interrupted()) {
        positions.add(Position.of(nanos.getAsLong(), stack.get()));
        TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends, and gives back all of them in their order. */
  List<Position> end() throws InterruptedException {
    thread.interrupt();
    thread.join();
    return positions;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
