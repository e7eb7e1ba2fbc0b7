package io.mexcbench.dashboard;

/** Hears of every request that was answered; called on the thread that serves all of them. */
@FunctionalInterface
public interface RequestObserver {
  /**
   * One request.
   *
   * @param endpoint the path as the description has it, such as {@code /api/v1/books/{symbol}}, or
   *     {@code unmatched}: one of few values, whatever clients ask for
   * @param method a known one, or {@code OTHER}
   * @param nanos from the whole request to the last byte of the answer handed to the system
   */
  void onRequest(String endpoint, String method, int status, long nanos);
}
