package io.mexcbench.hotpath.execution.lifecycle;

/**
 * The requests about orders, each with a limit of its own at MEXC: a weight of 500 in 10 seconds
 * per address, and the same again per account.
 */
public enum Endpoint {
  /** POST /api/v3/order. */
  SUBMIT(1),
  /** DELETE /api/v3/order. */
  CANCEL(1),
  /** GET /api/v3/order. */
  QUERY(2),
  /** GET /api/v3/openOrders. */
  LIST_OPEN(3);

  private final int weight;

  Endpoint(int weight) {
    this.weight = weight;
  }

  /** What one request takes from the limit. */
  public int weight() {
    return weight;
  }
}
