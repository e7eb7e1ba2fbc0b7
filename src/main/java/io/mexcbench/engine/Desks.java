package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Symbol;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The desks of all symbols, found by the symbols' ids. */
final class Desks {
  private final List<Symbol> symbols;
  private final List<BookDesk> all;

  /** Of the place of a symbol's id, where that of its desk lies. */
  private final int[] placeById;

  Desks(Collection<Symbol> symbols, Function<Symbol, BookDesk> made) {
    this.symbols = List.copyOf(symbols);
    this.all = this.symbols.stream().map(made).toList();
    this.placeById =
        new int[this.symbols.stream().mapToInt(symbol -> symbol.id() + 1).max().orElse(0)];
    for (int i = 0; i < all.size(); i++) {
      placeById[this.symbols.get(i).id()] = i;
    }
  }

  List<Symbol> symbols() {
    return symbols;
  }

  BookDesk of(Symbol symbol) {
    return all.get(placeById[symbol.id()]);
  }

  List<BookDesk> all() {
    return all;
  }

  int live() {
    int live = 0;
    for (int i = 0; i < all.size(); i++) {
      live += all.get(i).isLive() ? 1 : 0;
    }
    return live;
  }
}
