package io.mexcbench.hotpath.signal;

/** A strategy that leaves all but its signals to an {@link OrderDesk}. */
abstract class DeskStrategy implements Strategy {
  final OrderDesk desk;

  DeskStrategy(OrderDesk desk) {
    this.desk = desk;
  }

  @Override
  public final void onTime(long nowMillis) {
    desk.onTime(nowMillis);
  }

  @Override
  public final void halt() {
    desk.halt();
  }

  @Override
  public final void resume() {
    desk.resume();
  }

  @Override
  public final void onFill(Side side, long quantity) {
    desk.onFill(side, quantity);
  }

  @Override
  public final void onClosed(Side side, long unfilledQuantity) {
    desk.onClosed(side, unfilledQuantity);
  }
}
