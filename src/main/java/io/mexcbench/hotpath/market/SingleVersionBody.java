package io.mexcbench.hotpath.market;

/** Levels of a single book version: the first and the last that the update holds. */
abstract class SingleVersionBody extends DepthBody {
  private static final int VERSION = WireReader.delimitedTag(4);

  private long version;

  SingleVersionBody(Symbol any) {
    super(any);
  }

  @Override
  final void start() {
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
  final void finish(WireReader in) {
    in.require(version != DecimalParser.FAILED);
    depth.setVersions(version, version);
  }
}
