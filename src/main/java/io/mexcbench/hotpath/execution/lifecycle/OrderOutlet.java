package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.market.Symbol;

/**
 * The way out to the exchange. Each call sends one request and returns without waiting for its
 * answer, which {@link OrderLifecycle} is told of later; false says that not one byte left. It must
 * not call back into the lifecycle.
 */
public interface OrderOutlet {
  /**
   * Sends a new order under the identifier that {@link ClientOrderIds} has just moved to. It is
   * never sent twice, by no layer below either.
   *
   * <p>Its {@code timestamp} must be {@link TrackedOrder#sentMillis()}, carried over from the local
   * clock to the exchange's with an error of {@link LifecycleRules#clockErrorMillis()} at most.
   * That an order is absent is proven from this time on, so a later stamp, be it that of the moment
   * of sending, lets the exchange take an order that was proven absent.
   *
   * <p>If this throws, the order counts as sent and is asked for.
   */
  boolean submit(TrackedOrder order);

  /** Asks to cancel by client order id. */
  boolean cancel(TrackedOrder order);

  /**
   * Asks for the state of one order by client order id.
   *
   * @param askedMillis goes back with the answer
   */
  boolean query(TrackedOrder order, long askedMillis);

  /**
   * Asks for the open orders of a symbol.
   *
   * @param askedMillis goes back with the answer
   */
  boolean listOpen(Symbol symbol, long askedMillis);
}
