package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.signal.OrderIntent;

/** One intent of a schedule, and what its session was told of it. */
final class Intended {
  static final long NEVER = Long.MAX_VALUE;

  final OrderIntent intent;
  Session session;
  String id = "";
  long sequence;
  OrderState state = OrderState.INTENT;
  long filled;
  int closings;
  boolean isMistold;
  boolean isCancelWanted;
  long unfilled;
  long submittedMillis = NEVER;
  long knownMillis = NEVER;
  long endedMillis = NEVER;

  Intended(OrderIntent intent) {
    this.intent = intent;
  }

  boolean wasSent() {
    return submittedMillis != NEVER;
  }

  void observe(OrderState state, long nowMillis) {
    this.state = state;
    if (state.isKnown()) {
      knownMillis = Math.min(knownMillis, nowMillis);
    }
    if (state.isFinal()) {
      endedMillis = Math.min(endedMillis, nowMillis);
    }
  }
}
