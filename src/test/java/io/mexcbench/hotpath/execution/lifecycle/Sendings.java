package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Writes down what an order lifecycle sends and tells. */
final class Sendings implements OrderOutlet, OrderListener {
  final List<String> sent = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  boolean isConnected = true;
  boolean isBroken;

  /** What was sent since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }

  private boolean send(String what) {
    if (isConnected) {
      sent.add(what);
    }
    if (isBroken) {
      throw new IllegalStateException("broken after " + what);
    }
    return isConnected;
  }

  @Override
  public boolean submit(TrackedOrder order) {
    return send("submit " + order.sequence());
  }

  @Override
  public boolean cancel(TrackedOrder order) {
    return send("cancel " + order.sequence());
  }

  @Override
  public boolean query(TrackedOrder order, long askedMillis) {
    return send("query " + order.sequence());
  }

  @Override
  public boolean listOpen(Symbol symbol, long askedMillis) {
    return send("list " + symbol.name());
  }

  @Override
  public void onFill(TrackedOrder order, long quantity) {
    told.add(order.sequence() + " filled " + quantity);
  }

  @Override
  public void onClosed(TrackedOrder order, long unfilledQuantity) {
    told.add(order.sequence() + " " + order.state() + " " + unfilledQuantity);
  }

  @Override
  public void onContradiction(TrackedOrder order) {
    told.add(order.sequence() + " contradicted");
  }

  @Override
  public void onStranger(byte[] clientOrderId, int offset, int length) {
    told.add("stranger");
  }
}
