package io.mexcbench.dashboard;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Makes answers that may take their time, one after the other, on a thread of its own. */
final class Work implements AutoCloseable {
  static final String THREAD = "dashboard-work";

  private static final int WAITING_MAX = 64;
  private static final long CLOSE_MILLIS = 3_000;

  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.MILLISECONDS, new ArrayBlockingQueue<>(WAITING_MAX), this::daemon);

  /** A question that does not come to its end must not keep the process from doing so. */
  private Thread daemon(Runnable work) {
    Thread made = new Thread(work, THREAD);
    made.setDaemon(true);
    thread.set(made);
    return made;
  }

  CompletionStage<ApiReply> answer(Supplier<ApiReply> making) {
    try {
      return CompletableFuture.supplyAsync(making, executor);
    } catch (RejectedExecutionException e) {
      return Api.done(Problem.unavailable("too many questions wait: ask again later").reply());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      Thread started = thread.get();
      if (started != null) {
        started.join(CLOSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
