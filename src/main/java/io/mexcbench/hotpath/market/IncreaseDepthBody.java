package io.mexcbench.hotpath.market;

/**
 * Changed levels of a single book version. That version is both the first and the last that the
 * update holds, so that the rule of contiguous versions holds for these pushes too: the exchange
 * counts them up by one.
 */
final class IncreaseDepthBody extends DepthBody {
  private static final int VERSION = WireReader.delimitedTag(4);

  private long version;

  IncreaseDepthBody(Symbol any) {
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
    listener.onDepth(depth);
  }
}
