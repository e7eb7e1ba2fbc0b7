package io.mexcbench.bench.execution;

import io.mexcbench.hotpath.execution.lifecycle.OrderListener;
import io.mexcbench.hotpath.execution.lifecycle.OrderOutlet;
import io.mexcbench.hotpath.execution.lifecycle.TrackedOrder;
import io.mexcbench.hotpath.market.Symbol;

/** Takes every request without answering it, and counts what is told of the orders. */
final class SilentExchange implements OrderOutlet, OrderListener {
  private long filledQuantity;
  private long closed;

  long filledQuantity() {
    return filledQuantity;
  }

  long closed() {
    return closed;
  }

  @Override
  public boolean submit(TrackedOrder order) {
    return true;
  }

  @Override
  public boolean cancel(TrackedOrder order) {
    return true;
  }

  @Override
  public boolean query(TrackedOrder order, long askedMillis) {
    return true;
  }

  @Override
  public boolean listOpen(Symbol symbol, long askedMillis) {
    return true;
  }

  @Override
  public void onFill(TrackedOrder order, long quantity) {
    filledQuantity += quantity;
  }

  @Override
  public void onClosed(TrackedOrder order, long unfilledQuantity) {
    closed++;
  }

  @Override
  public void onContradiction(TrackedOrder order) {
    throw new IllegalStateException("an exchange that says nothing contradicts nobody");
  }

  @Override
  public void onStranger(byte[] clientOrderId, int offset, int length) {
    throw new IllegalStateException("an exchange that says nothing knows no strangers");
  }
}
