package io.mexcbench.hotpath.market;

/**
 * What the bodies with levels have in common: asks in field 1, bids in field 2. Levels that are
 * written as usual are read by {@link LevelRun}, the others here, field by field.
 */
abstract class DepthBody implements SpotBody {
  static final int ASKS = WireReader.delimitedTag(1);
  static final int BIDS = WireReader.delimitedTag(2);
  static final int PRICE = WireReader.delimitedTag(1);
  static final int QUANTITY = WireReader.delimitedTag(2);

  final DepthUpdate depth;
  private long price;
  private long quantity;

  DepthBody(Symbol any) {
    depth = new DepthUpdate(any);
  }

  @Override
  public final void read(WireReader in, Symbol symbol) {
    depth.reset(symbol);
    start();
    while (in.hasMore()) {
      in.moveTo(LevelRun.read(in.bytes(), in.position(), in.end(), depth));
      if (in.hasMore()) {
        readField(in, symbol);
      }
    }
    finish(in);
  }

  private void readField(WireReader in, Symbol symbol) {
    int tag = in.tag();
    if (tag == ASKS) {
      readLevel(in, symbol);
      depth.addAsk(price, quantity);
    } else if (tag == BIDS) {
      readLevel(in, symbol);
      depth.addBid(price, quantity);
    } else {
      readOther(in, tag);
    }
  }

  /** Forgets the versions of the message before. */
  abstract void start();

  /** A field that is not a level. */
  abstract void readOther(WireReader in, int tag);

  /** Gives the update its versions, or fails for want of them. */
  abstract void finish(WireReader in);

  private void readLevel(WireReader in, Symbol symbol) {
    price = DecimalParser.FAILED;
    quantity = DecimalParser.FAILED;
    int outerEnd = in.enter();
    while (in.hasMore()) {
      int tag = in.tag();
      if (tag == PRICE) {
        price = in.exact(symbol.priceScale());
      } else if (tag == QUANTITY) {
        quantity = in.exact(symbol.quantityScale());
      } else {
        in.skip(tag);
      }
    }
    in.leave(outerEnd);
    in.require(price != DecimalParser.FAILED && quantity != DecimalParser.FAILED);
  }
}
