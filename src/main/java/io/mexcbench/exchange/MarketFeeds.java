package io.mexcbench.exchange;

import io.mexcbench.hotpath.market.Symbol;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many markets and the beats in which they go on. A market begins when somebody first looks at it.
 */
abstract class MarketFeeds<M> {
  /** Far below those of a market that was not started again. */
  private static final long FIRST_VERSION_ANEW = 1_000_000;

  final ExchangeTime time;
  final PushFaults faults;
  final FeedCounters counters;
  final MarketProfile profile;
  final Beats beats;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final Map<String, M> markets = new LinkedHashMap<>();
  private final long seed;
  private int restarts;

  MarketFeeds(
      List<Symbol> symbols,
      ExchangeTime time,
      PushFaults faults,
      FeedCounters counters,
      ExchangeOptions options) {
    symbols.forEach(symbol -> this.symbols.put(symbol.name(), symbol));
    this.time = time;
    this.faults = faults;
    this.counters = counters;
    this.profile = options.profile();
    this.seed = options.seed();
    beats = new Beats(counters);
  }

  /**
   * A market that nobody has looked at yet.
   *
   * @param firstVersion 0 for one of its own
   */
  abstract M make(Symbol symbol, long marketSeed, long firstVersion);

  /** Lets it go on. */
  abstract void startBeats(M market);

  final boolean knows(String symbol) {
    return symbols.containsKey(symbol);
  }

  final Optional<Symbol> symbol(String name) {
    return Optional.ofNullable(symbols.get(name));
  }

  final Collection<Symbol> symbols() {
    return symbols.values();
  }

  /** Those that have begun. */
  final Collection<M> begun() {
    return markets.values();
  }

  final M market(String symbol) {
    M known = markets.get(symbol);
    return known == null ? begin(symbols.get(symbol)) : known;
  }

  private M begin(Symbol symbol) {
    M market = make(symbol, seed + restarts, FIRST_VERSION_ANEW * restarts);
    markets.put(symbol.name(), market);
    startBeats(market);
    return market;
  }

  final long nowNanos() {
    return time.nowMillis() * Beat.NANOS_PER_MILLI;
  }

  final void run() {
    if (time.nowMillis() >= faults.stalledUntilMillis()) {
      beats.run(time.nowMillis());
    }
  }

  final long nextMillis() {
    return Math.max(beats.nextMillis(), faults.stalledUntilMillis());
  }

  /** All markets end; they begin anew, and so do their versions, when somebody looks at them. */
  void restart() {
    restarts++;
    markets.clear();
    beats.clear();
  }
}
