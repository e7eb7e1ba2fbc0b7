package io.mexcbench.hotpath.execution.lifecycle;

import java.util.EnumMap;
import java.util.Map;

/**
 * When the exchange lets a request through: the limit of each endpoint, and silence for as long as
 * it asks for.
 */
final class RequestLimits {
  /** Of each endpoint, in any 10 seconds. */
  static final int WEIGHT_MAX = 500;

  /**
   * A second longer than MEXC's window: requests that leave evenly may arrive closer together, and
   * the exchange counts arrivals.
   */
  static final long WINDOW_MILLIS = 11_000;

  private final Map<Endpoint, OrderRate> rates = new EnumMap<>(Endpoint.class);
  private long silentUntilMillis = Long.MIN_VALUE;

  RequestLimits() {
    for (Endpoint endpoint : Endpoint.values()) {
      rates.put(endpoint, new OrderRate(WEIGHT_MAX / endpoint.weight(), WINDOW_MILLIS));
    }
  }

  boolean isSilent(long nowMillis) {
    return nowMillis < silentUntilMillis;
  }

  boolean allows(Endpoint endpoint, long nowMillis) {
    return !isSilent(nowMillis) && rates.get(endpoint).allows(nowMillis);
  }

  void add(Endpoint endpoint, long nowMillis) {
    rates.get(endpoint).add(nowMillis);
  }

  /** The last one of that endpoint did not leave after all. */
  void takeBack(Endpoint endpoint) {
    rates.get(endpoint).takeBack();
  }

  /** Sends nothing at all for so long; an earlier end never shortens a later one. */
  void silence(long nowMillis, long millis) {
    long untilMillis = nowMillis + millis;
    boolean isForEver = untilMillis < nowMillis;
    silentUntilMillis = Math.max(silentUntilMillis, isForEver ? Long.MAX_VALUE : untilMillis);
  }

  /** From when on a request that is not allowed now may go. */
  long freeFromMillis(Endpoint endpoint) {
    return Math.max(silentUntilMillis, rates.get(endpoint).freeFromMillis());
  }
}
