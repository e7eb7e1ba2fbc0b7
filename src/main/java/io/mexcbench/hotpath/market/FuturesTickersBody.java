package io.mexcbench.hotpath.market;

import java.util.ArrayList;
import java.util.List;

/** Tickers of many contracts. Each row names its own, often only after the numbers. */
final class FuturesTickersBody implements FuturesBody {
  private static final ByteKeyTable KEYS = new ByteKeyTable(List.of("symbol"));

  private final SymbolTable symbols;
  private final List<Ticker> tickers = new ArrayList<>();
  private int count;

  FuturesTickersBody(SymbolTable symbols) {
    this.symbols = symbols;
  }

  @Override
  public boolean needsSymbol() {
    return false;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    count = 0;
    in.beginArray();
    while (in.nextElement()) {
      readRow(in);
    }
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    for (int i = 0; i < count; i++) {
      Ticker ticker = tickers.get(i);
      ticker.setSendTimeMillis(envelope.sendTimeMillis());
      listener.onTicker(ticker);
    }
    return true;
  }

  private void readRow(JsonReader in) {
    int row = in.position();
    int place = findSymbol(in);
    in.seek(row);
    if (place == SymbolTable.UNKNOWN) {
      in.skipValue();
      return;
    }
    if (count == tickers.size()) {
      tickers.add(new Ticker(symbols.any()));
    }
    FuturesTickerReader.read(in, symbols.at(place), tickers.get(count));
    count++;
  }

  private int findSymbol(JsonReader in) {
    in.beginObject();
    while (in.nextKey()) {
      if (in.textIn(KEYS) != ByteKeyTable.ABSENT) {
        in.string();
        return symbols.find(in.bytes(), in.textFrom(), in.textTo() - in.textFrom());
      }
      in.skipValue();
    }
    return SymbolTable.UNKNOWN;
  }
}
