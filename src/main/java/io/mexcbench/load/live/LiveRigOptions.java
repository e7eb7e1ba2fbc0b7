package io.mexcbench.load.live;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.engine.StrategyFactory;
import io.mexcbench.exchange.MarketProfile;

/**
 * What the system under load is like.
 *
 * @param profile says how large the updates of a book are
 * @param symbols that are traded; ten have room on one socket
 * @param channels that are listened to
 * @param sessionPrefix of client order ids, which no other session has had
 */
public record LiveRigOptions(
    MarketProfile profile,
    long seed,
    int symbols,
    MarketChannels channels,
    String sessionPrefix,
    StrategyFactory strategies) {
  public LiveRigOptions {
    if (symbols < 1) {
      throw new IllegalArgumentException("a symbol must be traded, got " + symbols);
    }
  }
}
