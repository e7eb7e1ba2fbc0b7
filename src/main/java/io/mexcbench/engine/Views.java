package io.mexcbench.engine;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Hands views of the engine from the trading thread to any other. One is made when somebody has
 * asked and the last one is old; while nobody asks, the trading thread reads one field.
 *
 * @param <T> what is shown: all of it, or a little
 */
final class Views<T> {
  /** A view that is younger is good enough. */
  static final long AGE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private record Published<T>(T view, long atNanos) {}

  private final Supplier<T> making;
  private final LongSupplier nanos;
  private final CompletableFuture<T> nobody = new CompletableFuture<>();
  private final AtomicReference<CompletableFuture<T>> asked = new AtomicReference<>(nobody);
  private volatile Optional<Published<T>> last = Optional.empty();
  private volatile boolean isClosed;

  /**
   * @param making makes one, on the trading thread
   */
  Views(Supplier<T> making, LongSupplier nanos) {
    this.making = making;
    this.nanos = nanos;
  }

  /** On any thread: a view that is young, given on that executor; fails once the engine ended. */
  CompletionStage<T> next(Executor executor) {
    Optional<T> young = young();
    if (young.isPresent()) {
      return CompletableFuture.completedFuture(young.get());
    }
    CompletableFuture<T> answer =
        asked.updateAndGet(before -> before == nobody ? new CompletableFuture<>() : before);
    if (isClosed) {
      failAll();
    }
    // Never on the trading thread, which has better things to do.
    return answer.thenApplyAsync(view -> view, executor);
  }

  private Optional<T> young() {
    return last.filter(one -> nanos.getAsLong() - one.atNanos() < AGE_NANOS).map(Published::view);
  }

  /** On the trading thread, as often as it likes. */
  void onTime() {
    if (asked.get() == nobody) {
      return;
    }
    try {
      publish();
    } catch (RuntimeException e) {
      // A defect in what is only looked at must not end trading.
      asked.getAndSet(nobody).completeExceptionally(e);
    }
  }

  private void publish() {
    Optional<T> young = young();
    T view = young.isPresent() ? young.get() : making.get();
    if (young.isEmpty()) {
      last = Optional.of(new Published<>(view, nanos.getAsLong()));
    }
    asked.getAndSet(nobody).complete(view);
  }

  /** The trading thread ends. */
  void close() {
    isClosed = true;
    last = Optional.empty();
    failAll();
  }

  private void failAll() {
    CompletableFuture<T> waiting = asked.getAndSet(nobody);
    if (waiting != nobody) {
      waiting.completeExceptionally(new IllegalStateException("the engine has ended"));
    }
  }
}
