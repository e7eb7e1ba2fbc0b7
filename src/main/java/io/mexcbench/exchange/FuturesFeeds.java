package io.mexcbench.exchange;

import io.mexcbench.corpus.FuturesMarket;
import io.mexcbench.exchange.FuturesSubscription.Kind;
import io.mexcbench.hotpath.market.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The markets of all contracts, each with five merged updates of its book a second, as many
 * messages of deals, and a ticker and a candle each second or two. A market begins when somebody
 * first looks at it.
 */
final class FuturesFeeds {
  private static final long BOOK_MILLIS = 200;
  private static final long DEAL_MILLIS = 200;
  private static final long TICKER_MILLIS = 2_000;
  private static final long KLINE_MILLIS = 1_000;
  private static final long FIRST_VERSION_ANEW = 1_000_000;

  private final Map<String, Symbol> symbols =
      FuturesMarket.symbols().stream()
          .collect(
              Collectors.toMap(Symbol::name, symbol -> symbol, (a, b) -> a, LinkedHashMap::new));
  private final Map<String, FuturesMarket> markets = new LinkedHashMap<>();
  private final Map<FuturesSubscription, Set<FuturesSession>> sessions = new LinkedHashMap<>();
  private final ExchangeTime time;
  private final PushFaults faults;
  private final FeedCounters counters;
  private final MarketProfile profile;
  private final long seed;
  private final Beats beats;
  private int restarts;

  FuturesFeeds(
      ExchangeTime time, PushFaults faults, FeedCounters counters, ExchangeOptions options) {
    this.time = time;
    this.faults = faults;
    this.counters = counters;
    this.profile = options.profile();
    this.seed = options.seed();
    beats = new Beats(counters);
  }

  boolean knows(String symbol) {
    return symbols.containsKey(symbol);
  }

  void subscribe(FuturesSubscription subscription, FuturesSession session) {
    market(subscription.symbol());
    sessions.computeIfAbsent(subscription, any -> new CopyOnWriteArraySet<>()).add(session);
  }

  void unsubscribe(FuturesSubscription subscription, FuturesSession session) {
    sessions.computeIfPresent(
        subscription,
        (any, subscribed) -> {
          subscribed.remove(session);
          return subscribed.isEmpty() ? null : subscribed;
        });
  }

  /** Empty if there is no such contract. */
  Optional<byte[]> snapshot(String symbol, int levelsPerSide) {
    return knows(symbol)
        ? Optional.of(market(symbol).snapshot(levelsPerSide, time.serverMillis()))
        : Optional.empty();
  }

  BookRecord book(String symbol) {
    FuturesMarket market = market(symbol);
    return new BookRecord(market.symbol(), market.version(), market.bids(), market.asks());
  }

  private FuturesMarket market(String symbol) {
    FuturesMarket known = markets.get(symbol);
    return known == null ? begin(symbols.get(symbol)) : known;
  }

  private FuturesMarket begin(Symbol symbol) {
    FuturesMarket market = new FuturesMarket(symbol, seed + restarts);
    if (restarts > 0) {
      market.beginVersions(FIRST_VERSION_ANEW * restarts);
    }
    markets.put(symbol.name(), market);
    beat(BOOK_MILLIS, due -> changeBook(market, due));
    beat(DEAL_MILLIS, due -> push(market, Kind.DEAL, any -> market.dealsPush(1, due)));
    beat(TICKER_MILLIS, due -> push(market, Kind.TICKER, any -> market.tickerPush(due)));
    beat(KLINE_MILLIS, due -> push(market, Kind.KLINE, any -> market.klinePush(due)));
    return market;
  }

  private interface Due {
    void at(long sendMillis);
  }

  private void beat(long intervalMillis, Due due) {
    beats.add(
        new Beat(
            Rhythm.everyMillis(intervalMillis),
            (time.nowMillis() + intervalMillis) * Beat.NANOS_PER_MILLI,
            (number, dueMillis) -> due.at(dueMillis + time.skewMillis())));
  }

  private void changeBook(FuturesMarket market, long sendMillis) {
    byte[] change = market.depthPush(profile.levels(false), sendMillis);
    push(market, Kind.DEPTH, any -> change);
    push(
        market,
        Kind.FULL_DEPTH,
        detail -> market.fullDepthPush(Integer.parseInt(detail), sendMillis));
  }

  /** Makes one message for each way in which the kind is subscribed to. */
  private void push(FuturesMarket market, Kind kind, Function<String, byte[]> message) {
    for (FuturesSubscription subscription : List.copyOf(sessions.keySet())) {
      boolean isMeant =
          subscription.kind() == kind && subscription.symbol().equals(market.symbol().name());
      if (isMeant) {
        byte[] payload = message.apply(subscription.detail());
        sessions.getOrDefault(subscription, Set.of()).forEach(session -> send(session, payload));
      }
    }
  }

  private void send(FuturesSession session, byte[] payload) {
    if (session.push(payload)) {
      counters.sent++;
    } else {
      counters.dropped++;
    }
  }

  void run() {
    if (time.nowMillis() >= faults.stalledUntilMillis()) {
      beats.run(time.nowMillis());
    }
  }

  long nextMillis() {
    return Math.max(beats.nextMillis(), faults.stalledUntilMillis());
  }

  /** All markets end; they begin anew, and so do their versions, when somebody looks at them. */
  void restart() {
    restarts++;
    markets.clear();
    beats.clear();
  }
}
