package io.mexcbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets what runs until it is interrupted end in order: a signal first closes it, and the process
 * goes when that is done.
 */
final class Ending implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Thread hook;

  private Ending(Runnable close) {
    hook =
        new Thread(
            () -> {
              asked.countDown();
              try {
                close.run();
              } finally {
                // In no other way can a shutdown hook say how it came to the end.
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
              }
            },
            "ending");
  }

  /**
   * From now on until it is closed.
   *
   * @param close ends what runs; may be called although it has ended
   */
  static Ending expected(Runnable close) {
    Ending ending = new Ending(close);
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  /** Waits for so long; true if it was asked to end before. */
  boolean await(long time, TimeUnit unit) throws InterruptedException {
    return asked.await(time, unit);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException isEnding) {
      // The hook runs already: it does what is to be done.
      return;
    }
  }
}
