package io.mexcbench.monitoring;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * All processes that this one has started: they end with it, and it with the one that has started
 * it, however that comes about.
 */
final class Offspring {
  private static final int ROUNDS = 3;
  private static final long SECONDS_MAX = 5;

  private Offspring() {}

  static void endsWithThis() {
    Runtime.getRuntime().addShutdownHook(new Thread(Offspring::end, "offspring"));
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent -> {
              var unused = parent.onExit().thenRun(() -> System.exit(1));
            });
  }

  /** Also what is stopped. */
  static void end() {
    // What is under way may start something while the rest ends.
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> all = ProcessHandle.current().descendants().toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(one -> one.onExit().completeOnTimeout(one, SECONDS_MAX, TimeUnit.SECONDS).join());
    }
  }
}
