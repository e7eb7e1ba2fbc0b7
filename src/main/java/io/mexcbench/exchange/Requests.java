package io.mexcbench.exchange;

/** Which requests a fault waits for. */
public enum Requests {
  ANY,
  /** Orders, one or a batch. */
  SUBMIT,
  CANCEL,
  /** Questions about orders and the account. */
  QUERY,
  /** Snapshots of the book. */
  SNAPSHOT,
  LISTEN_KEY;

  boolean include(RestRequest request) {
    return this == ANY || this == of(request);
  }

  private static Requests of(RestRequest request) {
    return switch (request.endpoint()) {
      case "POST /api/v3/order", "POST /api/v3/batchOrders" -> SUBMIT;
      case "DELETE /api/v3/order", "DELETE /api/v3/openOrders" -> CANCEL;
      case "GET /api/v3/order", "GET /api/v3/openOrders", "GET /api/v3/account" -> QUERY;
      case "GET /api/v3/depth" -> SNAPSHOT;
      default -> request.path().equals("/api/v3/userDataStream") ? LISTEN_KEY : ANY;
    };
  }
}
