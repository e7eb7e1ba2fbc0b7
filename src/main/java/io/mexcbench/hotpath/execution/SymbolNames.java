package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import java.util.List;
import java.util.function.Function;

/** The names of the symbols that requests may name, in the bytes that the wire wants. */
final class SymbolNames {
  private final Symbol[] symbolsById;
  private final byte[][] namesById;
  private final int lengthMax;

  /**
   * @param encoding from a name to what is sent
   */
  SymbolNames(List<Symbol> symbols, Function<String, byte[]> encoding) {
    int ids = symbols.stream().mapToInt(symbol -> symbol.id() + 1).max().orElse(0);
    this.symbolsById = new Symbol[ids];
    this.namesById = new byte[ids][];
    int longest = 0;
    for (Symbol symbol : symbols) {
      symbolsById[symbol.id()] = symbol;
      namesById[symbol.id()] = encoding.apply(symbol.name());
      longest = Math.max(longest, namesById[symbol.id()].length);
    }
    this.lengthMax = longest;
  }

  int lengthMax() {
    return lengthMax;
  }

  byte[] of(Symbol symbol) {
    int id = symbol.id();
    if (id < symbolsById.length && symbol.equals(symbolsById[id])) {
      return namesById[id];
    }
    throw new IllegalArgumentException("symbol must be one of the account's, got " + symbol);
  }
}
