package io.mexcbench.hotpath.market;

/** The top of the book as it is at one version. */
final class LimitDepthBody extends DepthBody {
  private static final int VERSION = WireReader.delimitedTag(4);
  private static final int ORDER_TIME = WireReader.varintTag(5);

  private long version;

  LimitDepthBody(Symbol any) {
    super(any);
  }

  @Override
  void start() {
    version = DecimalParser.FAILED;
  }

  @Override
  void readOther(WireReader in, int tag) {
    if (tag == VERSION) {
      version = in.exact(0);
    } else if (tag == ORDER_TIME) {
      depth.setOrderTimeMillis(in.varint());
    } else {
      in.skip(tag);
    }
  }

  @Override
  void finish(WireReader in) {
    in.require(version != DecimalParser.FAILED);
    depth.setVersions(version, version);
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    depth.setSendTimeMillis(sendTimeMillis);
    listener.onLimitDepth(depth);
  }
}
