package io.mexcbench.load.pace;

/** The times of a schedule, one after the other. */
@FunctionalInterface
public interface Arrivals {
  /** When the next is to be sent, in nanoseconds after the start; never before the one before. */
  long nextNanos();
}
