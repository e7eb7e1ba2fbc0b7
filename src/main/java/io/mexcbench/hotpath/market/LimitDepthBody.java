package io.mexcbench.hotpath.market;

/** The top of the book as it is at one version. */
final class LimitDepthBody extends SingleVersionBody {
  private static final int ORDER_TIME = WireReader.varintTag(5);

  LimitDepthBody(Symbol any) {
    super(any);
  }

  @Override
  void readOther(WireReader in, int tag) {
    if (tag == ORDER_TIME) {
      depth.setOrderTimeMillis(in.varint());
    } else {
      super.readOther(in, tag);
    }
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    depth.setSendTimeMillis(sendTimeMillis);
    listener.onLimitDepth(depth);
  }
}
