package io.mexcbench.performance;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.engine.StrategyFactory;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.load.live.LiveRigOptions;
import java.util.concurrent.atomic.AtomicLong;

/** Markets and strategies for tests of the whole system. */
final class DataGenerators {
  private static final AtomicLong SESSIONS = new AtomicLong();

  private DataGenerators() {}

  static LiveRigOptions rig(MarketProfile profile, StrategyFactory strategies) {
    return new LiveRigOptions(
        profile, 1, 10, MarketChannels.ALL, "perf" + SESSIONS.incrementAndGet() + "-", strategies);
  }

  /** Takes so long over each update of a book, on the only thread that there is. */
  static StrategyFactory slow(long nanos) {
    return FaultyStrategy.of(() -> FaultyStrategy.spin(nanos), () -> {});
  }
}
