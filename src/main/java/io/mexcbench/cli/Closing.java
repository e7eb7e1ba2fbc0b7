package io.mexcbench.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Ends the parts of what runs: each once, in an order that is given while they begin, and whatever
 * became of the one before. Whoever closes it while another does waits until all is closed.
 */
final class Closing implements AutoCloseable {
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean isClosed;

  /** Before all that is known so far; at once if all has been closed already. */
  void first(Runnable step) {
    add(step, true);
  }

  /** After all that is known so far. */
  void last(Runnable step) {
    add(step, false);
  }

  private synchronized void add(Runnable step, boolean isFirst) {
    if (isClosed) {
      step.run();
    } else if (isFirst) {
      steps.addFirst(step);
    } else {
      steps.addLast(step);
    }
  }

  /** The first failure is thrown when all steps have been taken. */
  @Override
  public synchronized void close() {
    isClosed = true;
    Optional<RuntimeException> failure = Optional.empty();
    while (!steps.isEmpty()) {
      try {
        steps.removeFirst().run();
      } catch (RuntimeException e) {
        if (failure.isEmpty()) {
          failure = Optional.of(e);
        } else {
          failure.get().addSuppressed(e);
        }
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
