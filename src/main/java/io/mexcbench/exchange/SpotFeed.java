package io.mexcbench.exchange;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.SpotChannel.Kind;
import io.mexcbench.hotpath.websocket.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Sends what happens on the market of one pair to those who are subscribed to it. */
final class SpotFeed {
  private static final List<String> INTERVALS = List.of("100ms", "10ms");
  private static final List<String> LEVEL_COUNTS = List.of("5", "10", "20");

  /** One message on its way to the subscribers of its channel. */
  @SuppressWarnings("ArrayRecordComponent") // pushes are never compared
  private record Push(SpotChannel channel, byte[] payload) {}

  private final SpotMarket market;
  private final SpotSubscribers subscribers;
  private final PushFaults faults;
  private final FeedCounters counters;
  private final ExchangeTime time;
  private final HeardChannels depths;
  private final HeardChannels quotes;
  private final HeardChannels deals;
  private final HeardChannels tops;
  private final HeardChannels candles;
  private final HeardChannels tickers;
  private List<Push> heldBack = List.of();

  SpotFeed(
      SpotMarket market,
      SpotSubscribers subscribers,
      PushFaults faults,
      FeedCounters counters,
      ExchangeTime time) {
    this.market = market;
    this.subscribers = subscribers;
    this.faults = faults;
    this.counters = counters;
    this.time = time;
    depths = channels(Kind.DEPTH, INTERVALS);
    quotes = channels(Kind.QUOTE, INTERVALS);
    deals = channels(Kind.DEALS, INTERVALS);
    tops = channels(Kind.LIMIT_DEPTH, LEVEL_COUNTS);
    candles = channels(Kind.KLINE, SpotMarket.candleIntervals());
    tickers = channels(Kind.MINI_TICKER, List.of(SpotChannel.DAY));
  }

  private HeardChannels channels(Kind kind, List<String> details) {
    return new HeardChannels(
        subscribers,
        details.stream()
            .map(detail -> new SpotChannel(kind, market.symbol().name(), detail))
            .toList());
  }

  SpotMarket market() {
    return market;
  }

  boolean hasSubscribers(Kind kind) {
    return switch (kind) {
      case DEPTH -> depths.isAny();
      case QUOTE -> quotes.isAny();
      case DEALS -> deals.isAny();
      case LIMIT_DEPTH -> tops.isAny();
      case KLINE -> candles.isAny();
      case MINI_TICKER -> tickers.isAny();
      case MINI_TICKERS, ORDERS, FILLS, BALANCES -> false;
    };
  }

  /**
   * Changes the book and sends the change on the channels of every interval, which differ in name
   * only.
   */
  void changeBook(int levels, long dueMillis) {
    market.changeBook(levels);
    long sendMillis = dueMillis + time.skewMillis();
    List<Push> pushes = new ArrayList<>();
    for (SpotChannel channel : depths.heard()) {
      pushes.add(new Push(channel, market.depthPush(channel.detail(), sendMillis)));
    }
    if (!pushes.isEmpty()) {
      sendDepth(pushes);
    }
    for (SpotChannel channel : tops.heard()) {
      int levelsPerSide = Integer.parseInt(channel.detail());
      send(new Push(channel, market.limitDepthPush(levelsPerSide, sendMillis)));
    }
  }

  private void sendDepth(List<Push> pushes) {
    String symbol = market.symbol().name();
    if (faults.takeGap(symbol)) {
      counters.withheld += pushes.size();
      return;
    }
    if (heldBack.isEmpty() && faults.takeReorder(symbol)) {
      heldBack = List.copyOf(pushes);
      return;
    }
    boolean isTwice = faults.takeDuplicate(symbol);
    pushes.forEach(this::send);
    if (isTwice) {
      pushes.forEach(this::send);
    }
    List<Push> late = heldBack;
    heldBack = List.of();
    late.forEach(this::send);
  }

  /** Sends the best prices, whether they changed or not. */
  void quote(String interval, long dueMillis) {
    for (SpotChannel channel : quotes.heard()) {
      if (channel.detail().equals(interval)) {
        sendQuote(channel, dueMillis);
      }
    }
  }

  /** Sends the best prices on the channels of every interval. */
  void quote(long dueMillis) {
    for (SpotChannel channel : quotes.heard()) {
      sendQuote(channel, dueMillis);
    }
  }

  private void sendQuote(SpotChannel channel, long dueMillis) {
    long sendMillis = dueMillis + time.skewMillis();
    send(new Push(channel, market.quotePush(channel.detail(), sendMillis)));
  }

  void trade(int count, long dueMillis) {
    long sendMillis = dueMillis + time.skewMillis();
    market.trade(count, sendMillis);
    for (SpotChannel channel : deals.heard()) {
      send(new Push(channel, market.dealsPush(channel.detail(), sendMillis)));
    }
  }

  /** Sends the candles of every interval as they are so far. */
  void candles(long dueMillis) {
    long sendMillis = dueMillis + time.skewMillis();
    for (SpotChannel channel : candles.heard()) {
      send(new Push(channel, market.candlePush(channel.detail(), sendMillis)));
    }
  }

  /** Sends the statistics of the day. */
  void ticker(long dueMillis) {
    for (SpotChannel channel : tickers.heard()) {
      send(new Push(channel, market.miniTickerPush(dueMillis + time.skewMillis())));
    }
  }

  private void send(Push push) {
    for (SpotSession session : subscribers.of(push.channel)) {
      OptionalInt cut = faults.takeCut();
      if (cut.isPresent()) {
        session.outlet().cut(Opcode.BINARY, push.payload, cut.getAsInt());
        session.onClosed();
      } else {
        counters.onPush(session.push(push.payload));
      }
    }
  }
}
