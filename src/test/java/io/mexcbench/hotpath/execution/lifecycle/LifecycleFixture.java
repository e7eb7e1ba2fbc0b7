package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.Orders;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.List;

/** A lifecycle at time 0, and the order that the tests submit. */
abstract class LifecycleFixture {
  static final Symbol BITCOIN = Orders.BITCOIN;
  static final long PRICE = 6_000_000;

  /** Absence is proven by what is asked more than 6,000 ms after the order. */
  static final LifecycleRules RULES = LifecycleRules.standard(5_000);

  final Sendings net = new Sendings();
  final PreTradeLimits limits = limits(1_000);
  final OrderLifecycle lifecycle = lifecycle(limits);
  final OrderNews news = lifecycle.news();
  final OrderIntent intent = Orders.limit(BITCOIN, PRICE, 100);

  static PreTradeLimits limits(int openOrdersMax) {
    SymbolLimits ofSymbol = new SymbolLimits(BITCOIN, 1_000, Long.MAX_VALUE, 100);
    return new PreTradeLimits(List.of(ofSymbol), openOrdersMax, 5_000, 10_000);
  }

  final OrderLifecycle lifecycle(PreTradeLimits limits) {
    return new OrderLifecycle(RULES, new ClientOrderIds("t-", 0), limits, net, net, 0);
  }

  final LimitVerdict submit() {
    return lifecycle.submit(intent, PRICE);
  }
}
