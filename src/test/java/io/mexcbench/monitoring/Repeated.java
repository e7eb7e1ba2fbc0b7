package io.mexcbench.monitoring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something again and again until it is closed. */
final class Repeated implements AutoCloseable {
  /** What is done; what it throws is printed, and does not keep it from being done again. */
  interface Deed {
    void run() throws Exception;
  }

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  private Repeated() {}

  /** The first time at once; never two at a time. */
  static Repeated each(long millis, Deed deed) {
    Repeated repeated = new Repeated();
    var unused =
        repeated.thread.scheduleAtFixedRate(() -> doOrSay(deed), 0, millis, TimeUnit.MILLISECONDS);
    return repeated;
  }

  private static void doOrSay(Deed deed) {
    try {
      deed.run();
    } catch (Exception | AssertionError e) {
      System.out.println("not done: " + e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
