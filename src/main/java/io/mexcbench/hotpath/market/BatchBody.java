package io.mexcbench.hotpath.market;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Several bodies of one type in one message, in field 1. All are read before the first is
 * delivered. It grows only when a message has more items than any before.
 */
class BatchBody<B extends SpotBody> implements SpotBody {
  private static final int ITEMS = WireReader.delimitedTag(1);

  private final Supplier<B> factory;
  private final List<B> items = new ArrayList<>();
  private int count;

  BatchBody(Supplier<B> factory) {
    this.factory = factory;
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    count = 0;
    while (in.hasMore()) {
      int tag = in.tag();
      if (tag == ITEMS) {
        int outerEnd = in.enter();
        readItem(in, symbol);
        in.leave(outerEnd);
      } else {
        readOther(in, tag);
      }
    }
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    for (int i = 0; i < count; i++) {
      items.get(i).deliver(sendTimeMillis, listener);
    }
  }

  /** The item up to the reader's end. */
  void readItem(WireReader in, Symbol symbol) {
    next().read(in, symbol);
  }

  /** A field that is not an item. */
  void readOther(WireReader in, int tag) {
    in.skip(tag);
  }

  /** One more item. */
  final B next() {
    if (count == items.size()) {
      items.add(factory.get());
    }
    return items.get(count++);
  }

  final int count() {
    return count;
  }

  final B item(int index) {
    return items.get(index);
  }
}
