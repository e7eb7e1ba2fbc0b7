package io.mexcbench.cli;

import io.mexcbench.load.live.LiveSecond;
import java.util.function.Consumer;

/** Stretches of several systems, each of which counts from its own start, one after the other. */
final class JoinedStretches implements Consumer<LiveSecond> {
  private final Consumer<LiveSecond> watcher;
  private long startNanos;
  private long endNanos;

  /**
   * @param watcher is told of all of them, in a time that never goes back
   */
  JoinedStretches(Consumer<LiveSecond> watcher) {
    this.watcher = watcher;
  }

  /** Another system begins. */
  void begin() {
    startNanos = endNanos;
  }

  @Override
  public void accept(LiveSecond stretch) {
    LiveSecond joined = stretch.later(startNanos);
    endNanos = joined.endNanos();
    watcher.accept(joined);
  }
}
