package io.mexcbench.exchange;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Takes requests for faults, from any thread. What was requested holds for every request and every
 * message that reaches the exchange after {@link #request} has returned.
 */
public final class Faults {
  private final Queue<Fault> requested = new ConcurrentLinkedQueue<>();
  private final Runnable wakeUp;

  /**
   * @param wakeUp has the exchange look at the time, soon and on its own thread
   */
  Faults(Runnable wakeUp) {
    this.wakeUp = wakeUp;
  }

  public void request(Fault fault) {
    requested.add(Objects.requireNonNull(fault));
    wakeUp.run();
  }

  /** Hands over all that nobody has seen to. */
  void drainTo(Consumer<Fault> sink) {
    for (Fault fault = requested.poll(); fault != null; fault = requested.poll()) {
      sink.accept(fault);
    }
  }
}
