package io.mexcbench.hotpath.market;

/**
 * Changed levels of a single book version. The rule of contiguous versions holds for these pushes
 * too: the exchange counts them up by one.
 */
final class IncreaseDepthBody extends SingleVersionBody {
  IncreaseDepthBody(Symbol any) {
    super(any);
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    depth.setSendTimeMillis(sendTimeMillis);
    listener.onDepth(depth);
  }
}
