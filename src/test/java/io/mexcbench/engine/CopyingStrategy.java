package io.mexcbench.engine;

import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.hotpath.signal.Strategy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Passes everything on to another strategy, and keeps a copy of each book that it was shown. */
final class CopyingStrategy implements Strategy {
  /** Price to quantity. */
  record Levels(Map<Long, Long> bids, Map<Long, Long> asks) {}

  final Symbol symbol;
  final RandomStrategy inner;
  final Map<Long, Levels> booksByVersion = new ConcurrentHashMap<>();

  CopyingStrategy(Symbol symbol, RandomStrategy inner) {
    this.symbol = symbol;
    this.inner = inner;
  }

  @Override
  public Decision onBook(long eventTimeMillis, OrderBook book) {
    booksByVersion.put(book.version(), new Levels(levels(book.bids()), levels(book.asks())));
    return inner.onBook(eventTimeMillis, book);
  }

  private static Map<Long, Long> levels(BookSide side) {
    Map<Long, Long> levels = new TreeMap<>();
    for (int at = side.best(); at != BookSide.NONE; at = side.next(at)) {
      levels.put(side.price(at), side.quantity(at));
    }
    return levels;
  }

  @Override
  public Decision onQuote(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    return inner.onQuote(eventTimeMillis, bestBid, bidQuantity, bestAsk, askQuantity);
  }

  @Override
  public void onTime(long nowMillis) {
    inner.onTime(nowMillis);
  }

  @Override
  public void onMarketLost() {
    inner.onMarketLost();
  }

  @Override
  public void halt() {
    inner.halt();
  }

  @Override
  public void resume() {
    inner.resume();
  }

  @Override
  public void onFill(Side side, long quantity) {
    inner.onFill(side, quantity);
  }

  @Override
  public void onClosed(Side side, long unfilledQuantity) {
    inner.onClosed(side, unfilledQuantity);
  }
}
