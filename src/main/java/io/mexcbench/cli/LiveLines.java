package io.mexcbench.cli;

import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a live system has to say of each second, on the console and on its page. */
final class LiveLines {
  /** A book that does not come alive must not keep the others from being stored. */
  private static final int STORE_SECONDS_MAX = 10;

  private final Engine engine;
  private final LiveIndicators indicators;
  private final Optional<LivePage> page;
  private final Optional<LiveStore> stored;
  private String problem = "";

  LiveLines(
      Engine engine,
      LiveIndicators indicators,
      Optional<LivePage> page,
      Optional<LiveStore> stored) {
    this.engine = engine;
    this.indicators = indicators;
    this.page = page;
    this.stored = stored;
  }

  /**
   * A second has passed.
   *
   * @param seconds since the start
   */
  List<String> of(long seconds) {
    requireTrading();
    if (seconds == STORE_SECONDS_MAX) {
      stored.ifPresent(LiveStore::begin);
    }
    EngineReading reading = engine.read();
    indicators.onSecond(reading);
    page.ifPresent(one -> one.onSecond(reading));
    List<String> lines = new ArrayList<>();
    lines.add(LiveText.line(seconds, reading) + stored.map(LiveStore::troubles).orElse(""));
    String known = problem;
    problem = engine.takeProblem().orElse(known);
    if (!problem.equals(known)) {
      lines.add(problem);
    }
    return lines;
  }

  private void requireTrading() {
    engine
        .failure()
        .ifPresent(
            failure -> {
              throw new IllegalStateException("the trading thread broke down: " + failure, failure);
            });
  }
}
