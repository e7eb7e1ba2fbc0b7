package io.mexcbench.hotpath.market;

/** What a futures message says beside its data. */
final class FuturesEnvelope {
  final ByteSlice channel = new ByteSlice();
  private long sendTimeMillis;
  private long version;

  void reset() {
    channel.clear();
    sendTimeMillis = 0;
    version = DecimalParser.FAILED;
  }

  void setSendTimeMillis(long millis) {
    sendTimeMillis = millis;
  }

  void setVersion(long version) {
    this.version = version;
  }

  /** 0 if the message does not say. */
  long sendTimeMillis() {
    return sendTimeMillis;
  }

  /** {@link DecimalParser#FAILED} if the message has none outside its data. */
  long version() {
    return version;
  }
}
