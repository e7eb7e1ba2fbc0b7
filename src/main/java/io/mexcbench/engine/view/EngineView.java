package io.mexcbench.engine.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of an engine at one moment of its trading thread.
 *
 * @param startMillis when it began
 * @param isReady whether every book is live and the account's stream is there
 * @param isHalted whether trading was stopped, for good
 * @param signals the latest, newest first
 * @param orders all that live and the latest that ended, newest first
 * @param totals counts since it began, by name
 */
public record EngineView(
    long timeMillis,
    long startMillis,
    boolean isReady,
    boolean isHalted,
    List<ConnectionView> connections,
    List<PairView> pairs,
    List<SignalView> signals,
    List<OrderView> orders,
    Map<String, Long> totals) {
  /** The pair of that name. */
  public Optional<PairView> pair(String symbol) {
    return pairs.stream().filter(pair -> pair.symbol().equals(symbol)).findFirst();
  }

  public long livePairs() {
    return pairs.stream().filter(PairView::isLive).count();
  }
}
