package io.mexcbench.dashboard;

import io.mexcbench.engine.view.BarView;
import java.util.List;

/** Bars from before the engine began, or from longer ago than it remembers. May take its time. */
@FunctionalInterface
public interface BarHistory {
  /**
   * The latest bars of a pair that begin in a time, oldest first.
   *
   * @param fromMillis the first instant of that time
   * @param toMillis the first instant after it
   * @param limit so many at most
   * @throws DashboardException if it cannot be asked just now
   */
  List<BarView> bars(String symbol, BarInterval interval, long fromMillis, long toMillis, int limit)
      throws DashboardException;
}
