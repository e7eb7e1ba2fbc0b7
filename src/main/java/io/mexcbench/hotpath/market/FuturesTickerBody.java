package io.mexcbench.hotpath.market;

/** The ticker of one contract. */
final class FuturesTickerBody implements FuturesBody {
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
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    ticker.setSendTimeMillis(envelope.sendTimeMillis());
    listener.onTicker(ticker);
    return true;
  }
}
