package io.mexcbench.dashboard;

/** Hears how long a browser took to show the page. */
@FunctionalInterface
public interface RenderingObserver {
  /**
   * One rendering.
   *
   * @param component a part of the page, one of few values
   * @param isCold whether it was the first since the page was loaded
   */
  void onRendering(String component, boolean isCold, double seconds);
}
