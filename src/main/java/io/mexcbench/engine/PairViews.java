package io.mexcbench.engine;

import io.mexcbench.engine.view.LevelView;
import io.mexcbench.engine.view.PairView;
import io.mexcbench.engine.view.PositionView;
import io.mexcbench.hotpath.execution.lifecycle.PreTradeLimits;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Shows the pairs of an engine. */
final class PairViews {
  /** So many levels a side are shown. */
  static final int LEVELS_MAX = 50;

  private final Desks desks;
  private final PreTradeLimits limits;

  PairViews(Desks desks, PreTradeLimits limits) {
    this.desks = desks;
    this.limits = limits;
  }

  List<PairView> pairs() {
    return desks.symbols().stream().map(this::pair).toList();
  }

  private PairView pair(Symbol symbol) {
    BookDesk desk = desks.of(symbol);
    OrderBook book = desk.keeper().book();
    return new PairView(
        symbol.name(),
        desk.isLive(),
        desk.isLive() ? book.version() : 0,
        levels(symbol, book.bids()),
        levels(symbol, book.asks()),
        desk.tape().quote(),
        desk.tape().trades(),
        desk.tape().bars(),
        position(symbol));
  }

  private static List<LevelView> levels(Symbol symbol, BookSide side) {
    List<LevelView> levels = new ArrayList<>();
    int at = side.best();
    while (at != BookSide.NONE && levels.size() < LEVELS_MAX) {
      levels.add(
          new LevelView(
              BigDecimal.valueOf(side.price(at), symbol.priceScale()),
              quantity(symbol, side.quantity(at))));
      at = side.next(at);
    }
    return List.copyOf(levels);
  }

  private PositionView position(Symbol symbol) {
    return new PositionView(
        quantity(symbol, limits.held(symbol)),
        quantity(symbol, limits.onOrder(symbol, Side.BUY)),
        quantity(symbol, limits.onOrder(symbol, Side.SELL)));
  }

  private static BigDecimal quantity(Symbol symbol, long scaled) {
    return BigDecimal.valueOf(scaled, symbol.quantityScale());
  }
}
