package io.mexcbench.corpus;

import io.mexcbench.hotpath.market.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The market of one spot pair, which goes on for as long as it is asked to: a book that changes,
 * quotes that are its best prices, and deals at these prices. Seeded; what is sent of it does not
 * change how it goes on. Not safe for use by several threads.
 *
 * <p>Changing and writing are apart, because one change may go out on several channels: {@link
 * #changeBook()}, then {@link #depthPush} as often as there are channels. Intervals are those of
 * the channels' names, {@code 10ms} or {@code 100ms}.
 */
public final class SpotMarket {
  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final SpotDepthStream depth;
  private final MarketDeals deals;
  private final SpotMiniTickerStream ticker;
  private final Map<String, SpotKlineStream> candles = new HashMap<>();
  private final long seed;
  private int nextLevels;

  /**
   * @param symbol one of {@link #symbols()}
   */
  public SpotMarket(Symbol symbol, long seed) {
    this.seed = seed;
    instrument = instrumentOf(symbol);
    dice = Dice.of(seed, "market=" + instrument.name());
    depth =
        new SpotDepthStream(
            instrument,
            () -> nextLevels,
            this::deletePercent,
            Dice.of(seed, "marketBook=" + instrument.name()));
    deals = new MarketDeals(instrument, Dice.of(seed, "marketDeals=" + instrument.name()));
    ticker =
        new SpotMiniTickerStream(instrument, Dice.of(seed, "marketTicker=" + instrument.name()));
  }

  /** The pairs that have a market, at the index of their id; those of the corpus come first. */
  public static List<Symbol> symbols() {
    return Instruments.manySpot().stream().map(Instrument::symbol).toList();
  }

  private static Instrument instrumentOf(Symbol symbol) {
    return Instruments.manySpot().stream()
        .filter(instrument -> instrument.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no market of " + symbol));
  }

  private int deletePercent(int levels) {
    return depth.simulation().steadyDeletePercent(levels);
  }

  public Symbol symbol() {
    return instrument.symbol();
  }

  /** Goes on from this version, as an exchange that was started again does. */
  public void beginVersions(long version) {
    depth.setVersion(version);
  }

  /** One update as wide as those of the recorded series that the pair follows. */
  public void changeBook() {
    changeBook((int) instrument.levels().draw(dice));
  }

  /** One update of exactly so many levels, asks and bids together. */
  public void changeBook(int levels) {
    nextLevels = levels;
    depth.advance();
  }

  /** So many deals at the best prices, in what {@link #dealsPush} says from now on. */
  public void trade(int count, long millis) {
    BookSimulation book = depth.simulation();
    deals.trade(count, book.bids().firstKey(), book.asks().firstKey(), millis);
  }

  /** As many deals as a message of the recorded series holds. */
  public void trade(long millis) {
    trade((int) Instruments.DEALS_PER_MESSAGE.draw(dice), millis);
  }

  /** The last change of the book as {@code aggre.depth}. */
  public byte[] depthPush(String interval, long millis) {
    return depth.push(interval, millis);
  }

  /** The best so many levels a side as {@code limit.depth}. */
  public byte[] limitDepthPush(int levelsPerSide, long millis) {
    return depth.book(levelsPerSide, millis);
  }

  /** The best prices as {@code aggre.bookTicker}, with the version of the book. */
  public byte[] quotePush(String interval, long millis) {
    String channel = "spot@public.aggre.bookTicker.v3.api.pb@" + interval + "@" + instrument.name();
    SpotBody.BookTicker body =
        new SpotBody.BookTicker(
            text(depth.simulation().bids().firstEntry()),
            text(depth.simulation().asks().firstEntry()),
            Long.toString(depth.version()),
            millis - 2);
    return encoder.encode(SpotEnvelope.of(channel, instrument.name(), millis), body);
  }

  /** The deals of the last {@link #trade} as {@code aggre.deals}. */
  public byte[] dealsPush(String interval, long millis) {
    String event = "spot@public.aggre.deals.v3.api.pb@" + interval;
    String channel = event + "@" + instrument.name();
    return encoder.encode(
        SpotEnvelope.of(channel, instrument.name(), millis),
        new SpotBody.Deals(deals.last(), event));
  }

  /** The intervals of {@link #candlePush}, as channels name them. */
  public static List<String> candleIntervals() {
    return List.copyOf(SpotKlineStream.INTERVALS.keySet());
  }

  /** The candle of the moment as {@code kline}; candles walk for themselves. */
  public byte[] candlePush(String interval, long millis) {
    return candles
        .computeIfAbsent(
            interval,
            any ->
                new SpotKlineStream(
                    instrument,
                    Dice.of(seed, "marketKline=" + instrument.name() + interval),
                    interval))
        .next(millis);
  }

  /** The day's statistics as {@code miniTicker}; they walk for themselves. */
  public byte[] miniTickerPush(long millis) {
    return ticker.next(millis);
  }

  /** The day's statistics of many markets as {@code miniTickers}. */
  public static byte[] miniTickersPush(List<SpotMarket> markets, long millis) {
    List<SpotBody.MiniTicker> items =
        markets.stream().map(market -> market.ticker.ticker(millis)).toList();
    SpotEnvelope envelope = SpotEnvelope.of("spot@public.miniTickers.v3.api.pb@UTC+8", "", millis);
    return new SpotEncoder().encode(envelope, new SpotBody.MiniTickers(items));
  }

  /**
   * The answer to {@code GET /api/v3/depth} with the best so many levels a side; its {@code
   * lastUpdateId} is {@link #version()}, so the next update goes on from it.
   */
  public byte[] snapshot(int levelsPerSide, long millis) {
    return depth.snapshot(levelsPerSide, millis);
  }

  /** Of the last change. */
  public long version() {
    return depth.version();
  }

  public long bestBid() {
    return depth.simulation().bids().firstKey() * instrument.tickUnits();
  }

  public long bestAsk() {
    return depth.simulation().asks().firstKey() * instrument.tickUnits();
  }

  public long bestBidQuantity() {
    return depth.simulation().bids().firstEntry().getValue();
  }

  public long bestAskQuantity() {
    return depth.simulation().asks().firstEntry().getValue();
  }

  /** A copy, price to quantity at the symbol's scales, from the highest price downward. */
  public NavigableMap<Long, Long> bids() {
    return scaled(depth.simulation().bids()).descendingMap();
  }

  /** A copy, price to quantity at the symbol's scales, from the lowest price upward. */
  public NavigableMap<Long, Long> asks() {
    return scaled(depth.simulation().asks());
  }

  private NavigableMap<Long, Long> scaled(Map<Long, Long> side) {
    NavigableMap<Long, Long> scaled = new TreeMap<>();
    side.forEach((ticks, quantity) -> scaled.put(ticks * instrument.tickUnits(), quantity));
    return scaled;
  }

  private SpotBody.Level text(Map.Entry<Long, Long> level) {
    return new SpotBody.Level(
        instrument.price(level.getKey()), instrument.quantity(level.getValue()));
  }
}
