package io.mexcbench.store;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A made-up market, and what a store of it must answer: found by going through all of it. */
final class MarketScript {
  static final long MINUTE_MILLIS = 60_000;
  static final List<StoreSymbol> SYMBOLS =
      List.of(
          new StoreSymbol("BTCUSDT", 2, 6),
          new StoreSymbol("ETHUSDT", 2, 5),
          new StoreSymbol("PEPEUSDT", 12, 0));

  /** A trade, or a quote of two prices and quantities. */
  record Event(
      boolean isTrade,
      int symbol,
      long timeMillis,
      long price,
      long quantity,
      long askPrice,
      long askQuantity) {}

  final List<Event> events = new ArrayList<>();

  /** Times go on by some milliseconds, and now and then a little back. */
  MarketScript(long seed, long startMillis, int count, int stepMillisMax) {
    SplittableRandom random = new SplittableRandom(seed);
    long time = startMillis;
    for (int i = 0; i < count; i++) {
      time += random.nextInt(stepMillisMax + 1);
      long jitter = random.nextInt(20) == 0 ? random.nextInt(stepMillisMax + 1) : 0;
      events.add(
          new Event(
              random.nextInt(3) > 0,
              random.nextInt(SYMBOLS.size()),
              Math.max(startMillis, time - jitter),
              random.nextLong(1, 10_000_000_000L),
              random.nextLong(1, 1_000_000_000_000L),
              random.nextLong(1, 10_000_000_000L),
              random.nextLong(1, 1_000_000_000_000L)));
    }
  }

  long endMillis() {
    return events.stream().mapToLong(Event::timeMillis).max().orElse(0) + 1;
  }

  /** Waits where the writer has no room. */
  void writeTo(StoreWriter writer) {
    for (Event event : events) {
      while (!writer.isOpen()) {
        Thread.onSpinWait();
      }
      write(event, writer);
    }
  }

  static boolean write(Event event, StoreWriter writer) {
    return event.isTrade()
        ? writer.trade(event.symbol(), event.timeMillis(), event.price(), event.quantity())
        : writer.quote(
            event.symbol(),
            event.timeMillis(),
            event.price(),
            event.quantity(),
            event.askPrice(),
            event.askQuantity());
  }

  private List<Event> trades(int symbol, long fromMillis, long toMillis) {
    return events.stream()
        .filter(event -> event.isTrade() && event.symbol() == symbol)
        .filter(event -> event.timeMillis() >= fromMillis && event.timeMillis() < toMillis)
        .toList();
  }

  List<LastPrice> lastPrices() {
    List<LastPrice> last = new ArrayList<>();
    for (int symbol = 0; symbol < SYMBOLS.size(); symbol++) {
      List<Event> trades = trades(symbol, 0, Long.MAX_VALUE);
      if (!trades.isEmpty()) {
        Event newest = trades.get(trades.size() - 1);
        last.add(
            new LastPrice(
                SYMBOLS.get(symbol), newest.timeMillis(), newest.price(), newest.quantity()));
      }
    }
    return last;
  }

  List<MinuteBar> bars(int symbol, long fromMillis, long toMillis) {
    TreeMap<Long, List<Event>> minutes = new TreeMap<>();
    for (Event trade : trades(symbol, 0, Long.MAX_VALUE)) {
      long minute = trade.timeMillis() / MINUTE_MILLIS * MINUTE_MILLIS;
      minutes.computeIfAbsent(minute, key -> new ArrayList<>()).add(trade);
    }
    return minutes.subMap(fromMillis, toMillis).entrySet().stream()
        .map(entry -> bar(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static MinuteBar bar(long minute, List<Event> trades) {
    return new MinuteBar(
        minute,
        trades.get(0).price(),
        trades.stream().mapToLong(Event::price).max().orElseThrow(),
        trades.stream().mapToLong(Event::price).min().orElseThrow(),
        trades.get(trades.size() - 1).price(),
        trades.stream().mapToLong(Event::quantity).sum(),
        trades.size());
  }

  Vwap vwap(int symbol, long fromMillis, long toMillis) {
    long volume = 0;
    BigInteger turnover = BigInteger.ZERO;
    for (Event trade : trades(symbol, fromMillis, toMillis)) {
      volume += trade.quantity();
      turnover =
          turnover.add(
              BigInteger.valueOf(trade.price()).multiply(BigInteger.valueOf(trade.quantity())));
    }
    return new Vwap(SYMBOLS.get(symbol), volume, turnover);
  }

  /** Sequences count from 1 where the store was empty. */
  List<QuotedTrade> tradesAsOf(int symbol, long fromMillis, long toMillis, int limit) {
    List<QuotedTrade> found = new ArrayList<>();
    Event quote = new Event(false, symbol, 0, 0, 0, 0, 0);
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.symbol() != symbol) {
        continue;
      }
      if (!event.isTrade()) {
        quote = event;
      } else if (event.timeMillis() >= fromMillis && event.timeMillis() < toMillis) {
        found.add(
            new QuotedTrade(
                event.timeMillis(),
                i + 1,
                event.price(),
                event.quantity(),
                quote.price(),
                quote.quantity(),
                quote.askPrice(),
                quote.askQuantity()));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingLong(QuotedTrade::timeMillis)
                .thenComparingLong(QuotedTrade::sequence))
        .limit(limit)
        .toList();
  }
}
