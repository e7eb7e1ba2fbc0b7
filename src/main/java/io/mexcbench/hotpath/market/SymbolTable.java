package io.mexcbench.hotpath.market;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/** The symbols that a decoder knows, found by the bytes of their names without allocating. */
public final class SymbolTable {
  /** What {@link #find} answers for a name that is not in the table. */
  public static final int UNKNOWN = ByteKeyTable.ABSENT;

  private final ByteKeyTable names;
  private final Symbol[] symbols;

  /**
   * @throws IllegalArgumentException if there is no symbol, or if two share a name
   */
  public SymbolTable(Collection<Symbol> symbols) {
    if (symbols.isEmpty()) {
      throw new IllegalArgumentException("a table must have at least one symbol");
    }
    this.symbols = symbols.toArray(Symbol[]::new);
    this.names = new ByteKeyTable(Stream.of(this.symbols).map(Symbol::name).toList());
  }

  /** The place of the symbol with that UTF-8 name, or {@link #UNKNOWN}. */
  public int find(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    return names.indexOf(bytes, offset, offset + length);
  }

  /** The symbol at a place that {@link #find} gave. */
  public Symbol at(int place) {
    return symbols[place];
  }

  /** Fills carriers that have not seen a message yet. */
  Symbol any() {
    return symbols[0];
  }

  public int size() {
    return symbols.length;
  }
}
