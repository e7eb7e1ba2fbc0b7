package io.mexcbench.report.mail;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {
  void last(Duration time) throws InterruptedException;
}
