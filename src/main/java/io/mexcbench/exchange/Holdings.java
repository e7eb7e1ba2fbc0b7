package io.mexcbench.exchange;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What the account has of each asset: free, and frozen for open orders. */
final class Holdings {
  /** One asset. */
  record Holding(BigDecimal free, BigDecimal frozen) {
    static final Holding NOTHING = new Holding(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private final Map<String, Holding> holdings = new TreeMap<>();

  Holdings(Map<String, BigDecimal> free) {
    free.forEach((asset, amount) -> holdings.put(asset, new Holding(amount, BigDecimal.ZERO)));
  }

  Holding of(String asset) {
    return holdings.getOrDefault(asset, Holding.NOTHING);
  }

  Map<String, Holding> all() {
    return new TreeMap<>(holdings);
  }

  boolean has(String asset, BigDecimal amount) {
    return of(asset).free().compareTo(amount) >= 0;
  }

  void freeze(String asset, BigDecimal amount) {
    Holding holding = of(asset);
    holdings.put(asset, new Holding(holding.free().subtract(amount), holding.frozen().add(amount)));
  }

  void release(String asset, BigDecimal amount) {
    freeze(asset, amount.negate());
  }

  /** Takes from what is frozen. */
  void spend(String asset, BigDecimal amount) {
    Holding holding = of(asset);
    holdings.put(asset, new Holding(holding.free(), holding.frozen().subtract(amount)));
  }

  void earn(String asset, BigDecimal amount) {
    Holding holding = of(asset);
    holdings.put(asset, new Holding(holding.free().add(amount), holding.frozen()));
  }
}
