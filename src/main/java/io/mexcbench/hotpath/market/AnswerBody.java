package io.mexcbench.hotpath.market;

/** The answer to a request: text such as "success", or what was wrong with it. */
final class AnswerBody implements FuturesBody {
  private final ByteSlice data = new ByteSlice();
  private final boolean isError;

  AnswerBody(boolean isError) {
    this.isError = isError;
  }

  @Override
  public boolean needsSymbol() {
    return false;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    in.scalar();
    data.set(in.bytes(), in.textFrom(), in.textTo());
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    if (isError) {
      listener.onError(data);
    } else {
      listener.onAck(envelope.channel, data);
    }
    return true;
  }
}
