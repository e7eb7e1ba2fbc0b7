package io.mexcbench.hotpath.market;

/** The ticker of one contract. */
final class FuturesTickerBody implements QuickBody {
  private final QuickTicker quick = FuturesTickerReader.quick();
  private final Ticker ticker;

  FuturesTickerBody(Symbol any) {
    ticker = new Ticker(any);
  }

  @Override
  public boolean needsSymbol() {
    return true;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    FuturesTickerReader.read(in, symbol, ticker);
  }

  @Override
  public int read(QuickReader in, byte[] bytes, int at, Symbol symbol) {
    return quick.read(in, bytes, at, symbol, ticker);
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    ticker.setSendTimeMillis(envelope.sendTimeMillis());
    listener.onTicker(ticker);
    return true;
  }
}
