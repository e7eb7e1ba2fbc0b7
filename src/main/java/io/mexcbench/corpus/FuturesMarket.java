package io.mexcbench.corpus;

import io.mexcbench.hotpath.market.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The market of one contract, which goes on for as long as it is asked to. Seeded. Books and deals
 * agree with each other; tickers and candles walk for themselves. Not safe for use by several
 * threads.
 */
public final class FuturesMarket {
  private final FuturesJsonEncoder encoder = new FuturesJsonEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final FuturesDepthStream depth;
  private final FuturesTickerStream ticker;
  private final FuturesKlineStream kline;
  private int nextLevels;
  private long tradeId;

  /**
   * @param symbol one of {@link #symbols()}
   */
  public FuturesMarket(Symbol symbol, long seed) {
    instrument = instrumentOf(symbol);
    String name = instrument.name();
    dice = Dice.of(seed, "market=" + name);
    depth =
        new FuturesDepthStream(
            instrument, () -> nextLevels, this::deletePercent, Dice.of(seed, "marketBook=" + name));
    ticker = new FuturesTickerStream(instrument, Dice.of(seed, "marketTicker=" + name));
    kline = new FuturesKlineStream(instrument, Dice.of(seed, "marketKline=" + name));
    tradeId = 16_000_000_000L + dice.between(0, 999_999_999L);
  }

  /** The contracts that have a market; those of the corpus, with the same ids. */
  public static List<Symbol> symbols() {
    return Instruments.futures().stream().map(Instrument::symbol).toList();
  }

  private static Instrument instrumentOf(Symbol symbol) {
    return Instruments.futures().stream()
        .filter(instrument -> instrument.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contract of " + symbol));
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

  /** Changes the book by so many levels; returns the change as {@code push.depth}. */
  public byte[] depthPush(int levels, long millis) {
    nextLevels = levels;
    return depth.next(millis);
  }

  /** The best so many levels a side as {@code push.depth.full}. */
  public byte[] fullDepthPush(int levelsPerSide, long millis) {
    String data = "{" + sides(levelsPerSide) + ",\"version\":" + depth.version() + "}";
    return encoder.push(instrument.name(), "push.depth.full", data, millis);
  }

  /** So many deals at the best prices as {@code push.deal}. */
  public byte[] dealsPush(int count, long millis) {
    List<FuturesJsonEncoder.Deal> deals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int side = (int) dice.between(1, 2);
      NavigableMap<Long, Long> hit =
          side == 1 ? depth.simulation().asks() : depth.simulation().bids();
      deals.add(
          new FuturesJsonEncoder.Deal(
              instrument.price(hit.firstKey()),
              instrument.quantity(instrument.drawQuantity(dice)),
              side,
              (int) dice.between(1, 3),
              2,
              millis,
              Long.toString(++tradeId)));
    }
    return encoder.deals(instrument.name(), deals, millis);
  }

  public byte[] tickerPush(long millis) {
    return ticker.next(millis);
  }

  public byte[] klinePush(long millis) {
    return kline.next(millis);
  }

  /** The answer to {@code GET /api/v1/contract/depth/SYMBOL} with so many levels a side. */
  public byte[] snapshot(int levelsPerSide, long millis) {
    String text =
        "{\"success\":true,\"code\":0,\"data\":{"
            + sides(levelsPerSide)
            + ",\"version\":"
            + depth.version()
            + ",\"timestamp\":"
            + millis
            + "}}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Of the last change. */
  public long version() {
    return depth.version();
  }

  /** A copy, price to contracts at the symbol's scales, from the highest price downward. */
  public NavigableMap<Long, Long> bids() {
    return scaled(depth.simulation().bids()).descendingMap();
  }

  /** A copy, price to contracts at the symbol's scales, from the lowest price upward. */
  public NavigableMap<Long, Long> asks() {
    return scaled(depth.simulation().asks());
  }

  private NavigableMap<Long, Long> scaled(Map<Long, Long> side) {
    NavigableMap<Long, Long> scaled = new TreeMap<>();
    side.forEach((ticks, contracts) -> scaled.put(ticks * instrument.tickUnits(), contracts));
    return scaled;
  }

  private String sides(int levelsPerSide) {
    return "\"asks\":"
        + levels(depth.simulation().asks(), levelsPerSide)
        + ",\"bids\":"
        + levels(depth.simulation().bids(), levelsPerSide);
  }

  private String levels(Map<Long, Long> side, int count) {
    StringBuilder text = new StringBuilder("[");
    int written = 0;
    for (Map.Entry<Long, Long> level : side.entrySet()) {
      if (written++ == count) {
        break;
      }
      text.append(written == 1 ? "[" : ",[")
          .append(instrument.price(level.getKey()))
          .append(',')
          .append(instrument.quantity(level.getValue()))
          .append(",1]");
    }
    return text.append(']').toString();
  }
}
