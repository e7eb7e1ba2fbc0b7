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

/**
 * The markets of all contracts, each with five merged updates of its book a second, as many
 * messages of deals, and a ticker and a candle each second or two. A market begins when somebody
 * first looks at it.
 */
final class FuturesFeeds extends MarketFeeds<FuturesMarket> {
  private static final long BOOK_MILLIS = 200;
  private static final long DEAL_MILLIS = 200;
  private static final long TICKER_MILLIS = 2_000;
  private static final long KLINE_MILLIS = 1_000;

  private final Map<FuturesSubscription, Set<FuturesSession>> sessions = new LinkedHashMap<>();

  FuturesFeeds(
      ExchangeTime time, PushFaults faults, FeedCounters counters, ExchangeOptions options) {
    super(FuturesMarket.symbols(), time, faults, counters, options);
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

  @Override
  FuturesMarket make(Symbol symbol, long marketSeed, long firstVersion) {
    FuturesMarket market = new FuturesMarket(symbol, marketSeed);
    if (firstVersion > 0) {
      market.beginVersions(firstVersion);
    }
    return market;
  }

  @Override
  void startBeats(FuturesMarket market) {
    beat(BOOK_MILLIS, due -> changeBook(market, due));
    beat(DEAL_MILLIS, due -> push(market, Kind.DEAL, any -> market.dealsPush(1, due)));
    beat(TICKER_MILLIS, due -> push(market, Kind.TICKER, any -> market.tickerPush(due)));
    beat(KLINE_MILLIS, due -> push(market, Kind.KLINE, any -> market.klinePush(due)));
  }

  private interface Due {
    void at(long sendMillis);
  }

  private void beat(long intervalMillis, Due due) {
    beats.add(
        new Beat(
            Rhythm.everyMillis(intervalMillis),
            nowNanos() + intervalMillis * Beat.NANOS_PER_MILLI,
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
        sessions
            .getOrDefault(subscription, Set.of())
            .forEach(session -> counters.onPush(session.push(payload)));
      }
    }
  }
}
