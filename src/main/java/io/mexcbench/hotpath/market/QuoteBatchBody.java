package io.mexcbench.hotpath.market;

/** Several quotes of one symbol; version and time stand once, for all of them. */
final class QuoteBatchBody extends BatchBody<QuoteBody> {
  private static final int VERSION = WireReader.delimitedTag(2);
  private static final int ORDER_TIME = WireReader.varintTag(3);

  private long version;
  private long orderTimeMillis;

  QuoteBatchBody(Symbol any) {
    super(() -> new QuoteBody(any, false));
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    version = 0;
    orderTimeMillis = 0;
    super.read(in, symbol);
  }

  @Override
  void readOther(WireReader in, int tag) {
    if (tag == VERSION) {
      version = in.exact(0);
    } else if (tag == ORDER_TIME) {
      orderTimeMillis = in.varint();
    } else {
      in.skip(tag);
    }
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    for (int i = 0; i < count(); i++) {
      item(i).setVersion(version, orderTimeMillis);
    }
    super.deliver(sendTimeMillis, listener);
  }
}
