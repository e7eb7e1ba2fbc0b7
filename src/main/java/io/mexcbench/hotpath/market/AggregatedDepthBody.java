package io.mexcbench.hotpath.market;

/** Changed levels over a range of book versions. */
final class AggregatedDepthBody extends DepthBody {
  private static final int FROM_VERSION = WireReader.delimitedTag(4);
  private static final int TO_VERSION = WireReader.delimitedTag(5);
  private static final int ORDER_TIME = WireReader.varintTag(6);

  private long fromVersion;
  private long toVersion;

  AggregatedDepthBody(Symbol any) {
    super(any);
  }

  @Override
  void start() {
    fromVersion = DecimalParser.FAILED;
    toVersion = DecimalParser.FAILED;
  }

  @Override
  void readOther(WireReader in, int tag) {
    if (tag == FROM_VERSION) {
      fromVersion = in.exact(0);
    } else if (tag == TO_VERSION) {
      toVersion = in.exact(0);
    } else if (tag == ORDER_TIME) {
      depth.setOrderTimeMillis(in.varint());
    } else {
      in.skip(tag);
    }
  }

  @Override
  void finish(WireReader in) {
    in.require(fromVersion != DecimalParser.FAILED && toVersion != DecimalParser.FAILED);
    depth.setVersions(fromVersion, toVersion);
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    depth.setSendTimeMillis(sendTimeMillis);
    listener.onDepth(depth);
  }
}
