package io.mexcbench.hotpath.market;

/** The answer to a ping: the server's time in milliseconds. */
final class PongBody implements FuturesBody {
  private long serverTimeMillis;

  @Override
  public boolean needsSymbol() {
    return false;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    serverTimeMillis = in.exact(0);
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    listener.onPong(serverTimeMillis);
    return true;
  }
}
