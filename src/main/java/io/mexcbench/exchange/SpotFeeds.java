package io.mexcbench.exchange;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.SpotChannel.Kind;
import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The markets of all pairs and the rhythm in which they go on. A market begins when somebody first
 * looks at it.
 *
 * <p>Where a rhythm is shared, each push belongs to the next of those pairs and kinds that somebody
 * is subscribed to: ten quotes to an update of the book, two of these to a message of deals. The
 * book of a pair to whose updates nobody is subscribed goes on at the usual interval.
 */
final class SpotFeeds extends MarketFeeds<SpotFeed> implements SpotBooks {
  private static final String SLOW = "100ms";
  private static final long SLOW_MILLIS = 100;
  private static final String FAST = "10ms";
  private static final long FAST_MILLIS = 10;
  private static final long CANDLE_MILLIS = 1_000;
  private static final long TICKER_MILLIS = 3_000;
  private static final int QUOTES_PER_DEPTH = 10;
  private static final int DEPTHS_PER_DEALS = 2;

  private static final SpotChannel TICKERS =
      new SpotChannel(Kind.MINI_TICKERS, "", SpotChannel.DAY);

  /** Whose turn it is. */
  private record Turn(SpotFeed feed, Kind kind) {}

  private final SpotSubscribers subscribers;
  private final Optional<Rhythm> shared;
  private final SharedRhythm sharedRhythm;
  private final Consumer<Symbol> onBookChanged;
  private List<Turn> turns = List.of();
  private long turnsAsOfChange = -1;
  private int nextTurn;
  private long lastSecond;

  /**
   * @param onBookChanged told after every change of a book
   */
  SpotFeeds(
      ExchangeTime time,
      SpotSubscribers subscribers,
      PushFaults faults,
      FeedCounters counters,
      ExchangeOptions options,
      Consumer<Symbol> onBookChanged) {
    super(SpotMarket.symbols(), time, faults, counters, options);
    this.subscribers = subscribers;
    this.shared = options.sharedRhythm();
    this.onBookChanged = onBookChanged;
    sharedRhythm = new SharedRhythm(time, beats, counters, this::takeTurn);
    startTickersBeat();
    shared.ifPresent(sharedRhythm::begin);
  }

  private void startTickersBeat() {
    beats.add(
        new Beat(
            Rhythm.everyMillis(TICKER_MILLIS),
            nowNanos() + TICKER_MILLIS * Beat.NANOS_PER_MILLI,
            (number, due) -> tickers(due)));
  }

  /** Of all pairs at once. */
  private void tickers(long dueMillis) {
    if (subscribers.has(TICKERS) && !begun().isEmpty()) {
      long sendMillis = dueMillis + time.skewMillis();
      byte[] push =
          SpotMarket.miniTickersPush(begun().stream().map(SpotFeed::market).toList(), sendMillis);
      subscribers.of(TICKERS).forEach(session -> counters.onPush(session.push(push)));
    }
  }

  SharedRhythm sharedRhythm() {
    return sharedRhythm;
  }

  @Override
  SpotFeed make(Symbol symbol, long marketSeed, long firstVersion) {
    SpotMarket market = new SpotMarket(symbol, marketSeed);
    if (firstVersion > 0) {
      market.beginVersions(firstVersion);
    }
    return new SpotFeed(market, subscribers, faults, counters, time);
  }

  private SpotMarket market(Symbol symbol) {
    return market(symbol.name()).market();
  }

  @Override
  public Top top(Symbol symbol) {
    SpotMarket market = market(symbol);
    return new Top(
        market.bestBid(), market.bestBidQuantity(), market.bestAsk(), market.bestAskQuantity());
  }

  @Override
  public byte[] snapshot(Symbol symbol, int levelsPerSide, long millis) {
    return market(symbol).snapshot(levelsPerSide, millis);
  }

  @Override
  public BookRecord book(Symbol symbol) {
    SpotMarket market = market(symbol);
    return new BookRecord(symbol, market.version(), market.bids(), market.asks());
  }

  /** Begins the market of a pair, if it has not begun. */
  void touch(String symbol) {
    market(symbol);
  }

  /** Begins the markets that a channel is about. */
  void touch(SpotChannel channel) {
    if (channel.kind() == Kind.MINI_TICKERS) {
      symbols().forEach(symbol -> touch(symbol.name()));
    } else {
      touch(channel.symbol());
    }
  }

  @Override
  void startBeats(SpotFeed feed) {
    beat(feed, CANDLE_MILLIS, (number, due) -> feed.candles(due));
    beat(feed, TICKER_MILLIS, (number, due) -> feed.ticker(due));
    if (shared.isPresent()) {
      beat(feed, profile.depthMillis(), (number, due) -> changeUnheardBook(feed, due));
      return;
    }
    beat(feed, profile.depthMillis(), (number, due) -> changeBook(feed, due));
    beat(feed, profile.dealsMillis(), (number, due) -> feed.trade(profile.deals(), due));
    beat(feed, FAST_MILLIS, (number, due) -> feed.quote(FAST, due));
    beat(feed, SLOW_MILLIS, (number, due) -> feed.quote(SLOW, due));
  }

  /** The pairs share out the interval among themselves, so that they are not all due at once. */
  private void beat(SpotFeed feed, long intervalMillis, Beat.Action action) {
    long intervalNanos = intervalMillis * Beat.NANOS_PER_MILLI;
    long phaseNanos = intervalNanos * (feed.market().symbol().id() + 1) / (symbols().size() + 1);
    beats.add(new Beat(Rhythm.everyMillis(intervalMillis), nowNanos() + phaseNanos, action));
  }

  private void changeUnheardBook(SpotFeed feed, long dueMillis) {
    if (!feed.hasSubscribers(Kind.DEPTH)) {
      changeBook(feed, dueMillis);
    }
  }

  private void changeBook(SpotFeed feed, long dueMillis) {
    boolean isFirstOfSecond = dueMillis / 1_000 != lastSecond;
    lastSecond = dueMillis / 1_000;
    feed.changeBook(profile.levels(isFirstOfSecond), dueMillis);
    onBookChanged.accept(feed.market().symbol());
  }

  private void takeTurn(long dueMillis) {
    if (turnsAsOfChange != subscribers.changes()) {
      turnsAsOfChange = subscribers.changes();
      turns = planTurns();
      nextTurn = 0;
    }
    if (turns.isEmpty()) {
      return;
    }
    Turn turn = turns.get(nextTurn);
    nextTurn = (nextTurn + 1) % turns.size();
    switch (turn.kind) {
      case QUOTE -> turn.feed.quote(dueMillis);
      case DEALS -> turn.feed.trade(profile.deals(), dueMillis);
      default -> changeBook(turn.feed, dueMillis);
    }
  }

  private List<Turn> planTurns() {
    List<Turn> planned = new ArrayList<>();
    for (int i = 0; i < QUOTES_PER_DEPTH * DEPTHS_PER_DEALS; i++) {
      boolean hasDepth = i % QUOTES_PER_DEPTH == 0;
      for (SpotFeed feed : begun()) {
        add(planned, feed, Kind.DEPTH, hasDepth);
        add(planned, feed, Kind.QUOTE, true);
        add(planned, feed, Kind.DEALS, i == 0);
      }
    }
    return planned;
  }

  private static void add(List<Turn> planned, SpotFeed feed, Kind kind, boolean isDue) {
    if (isDue && feed.hasSubscribers(kind)) {
      planned.add(new Turn(feed, kind));
    }
  }

  @Override
  void restart() {
    super.restart();
    startTickersBeat();
    shared.ifPresent(sharedRhythm::begin);
    turnsAsOfChange = -1;
  }
}
