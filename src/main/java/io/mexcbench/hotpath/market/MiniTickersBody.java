package io.mexcbench.hotpath.market;

/**
 * Summaries of many symbols; each names its own. Those of symbols outside the table are passed
 * over, because this push is about every pair of the exchange.
 */
final class MiniTickersBody extends BatchBody<MiniTickerBody> {
  private static final int SYMBOL = WireReader.delimitedTag(1);

  private final SymbolTable symbols;

  MiniTickersBody(SymbolTable symbols) {
    super(() -> new MiniTickerBody(symbols.any()));
    this.symbols = symbols;
  }

  @Override
  void readItem(WireReader in, Symbol symbol) {
    int from = in.position();
    int place = findSymbol(in);
    if (place != SymbolTable.UNKNOWN && in.status() == DecodeStatus.OK) {
      in.moveTo(from);
      next().read(in, symbols.at(place));
    }
  }

  private int findSymbol(WireReader in) {
    int place = SymbolTable.UNKNOWN;
    while (in.hasMore()) {
      int tag = in.tag();
      if (tag == SYMBOL) {
        in.text();
        place = symbols.find(in.bytes(), in.textFrom(), in.textTo() - in.textFrom());
      } else {
        in.skip(tag);
      }
    }
    return place;
  }
}
