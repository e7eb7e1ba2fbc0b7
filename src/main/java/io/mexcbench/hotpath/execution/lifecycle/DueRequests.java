package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.Symbol;
import java.util.Arrays;
import java.util.List;

/**
 * Sends what is due as soon as the limits let it: cancels first, then the lists of open orders, of
 * which one answers for many, then queries; of each what has been due longest, so that under load
 * all have their turn. New orders wait for cancels and queries that could not go.
 */
final class DueRequests {
  /** So many times seldomer is asked for an order that is not there, and may still come. */
  private static final long EARLY_QUERIES = 4;

  private final LifecycleRules rules;
  private final OrderOutlet outlet;
  private final RequestLimits limits;
  private final OrderTable orders;
  private final LifecycleCounters counters;
  private final Symbol[] symbols;
  private final long[] auditDueMillis;
  private final long[] auditUntilMillis;
  private long nowMillis;
  private long nextMillis = TrackedOrder.NEVER;
  private boolean hasBacklog;

  DueRequests(
      LifecycleRules rules,
      OrderOutlet outlet,
      RequestLimits limits,
      OrderTable orders,
      List<Symbol> symbols,
      LifecycleCounters counters,
      long startMillis) {
    this.rules = rules;
    this.outlet = outlet;
    this.limits = limits;
    this.orders = orders;
    this.counters = counters;
    nowMillis = startMillis;
    this.symbols = symbols.toArray(Symbol[]::new);
    int ids = symbols.stream().mapToInt(symbol -> symbol.id() + 1).max().orElse(0);
    auditDueMillis = new long[ids];
    auditUntilMillis = new long[ids];
    Arrays.fill(auditUntilMillis, Long.MIN_VALUE);
    Arrays.fill(auditDueMillis, TrackedOrder.NEVER);
  }

  /** Time passes, and what has become due is sent; a time before the last one counts as that. */
  void onTime(long nowMillis) {
    this.nowMillis = Math.max(this.nowMillis, nowMillis);
    send();
  }

  long nowMillis() {
    return nowMillis;
  }

  /** When there is something to do next, if nothing happens before. */
  long nextMillis() {
    return nextMillis;
  }

  /** Whether a cancel or a query had to stay behind, and is still wanted. */
  boolean hasBacklog() {
    hasBacklog = hasBacklog && (isDue(Endpoint.CANCEL) || isDue(Endpoint.QUERY));
    return hasBacklog;
  }

  private boolean isDue(Endpoint endpoint) {
    return longestDue(endpoint) != OrderTable.NONE;
  }

  /** The place of the live order for which that is due, and has been for longest. */
  private int longestDue(Endpoint endpoint) {
    int longest = OrderTable.NONE;
    long longestMillis = TrackedOrder.NEVER;
    for (int i = 0; i < orders.liveCount(); i++) {
      long dueMillis = orders.live(i).dueMillis(endpoint);
      if (dueMillis <= nowMillis && dueMillis < longestMillis) {
        longest = i;
        longestMillis = dueMillis;
      }
    }
    return longest;
  }

  void queryIn(TrackedOrder order, long millis) {
    order.queryDueMillis = Math.min(order.queryDueMillis, nowMillis + millis);
    nextMillis = Math.min(nextMillis, order.queryDueMillis);
  }

  /**
   * The exchange does not know the order yet: asks again when that would prove its absence, or a
   * little later, should it have come meanwhile.
   */
  void postponeQuery(TrackedOrder order, long untilProofMillis) {
    order.queryDueMillis =
        nowMillis + Math.min(untilProofMillis, EARLY_QUERIES * rules.queryMillis());
    nextMillis = Math.min(nextMillis, order.queryDueMillis);
  }

  /** As soon as the limits let it, and again until the order has ended. */
  void cancel(TrackedOrder order) {
    if (order.cancelDueMillis == TrackedOrder.NEVER) {
      order.cancelDueMillis = nowMillis;
      nextMillis = Math.min(nextMillis, nowMillis);
    }
  }

  /** An order of that symbol lives, so there is something to look for. */
  void auditIn(Symbol symbol, long millis) {
    int id = symbol.id();
    auditDueMillis[id] = Math.min(auditDueMillis[id], nowMillis + millis);
    nextMillis = Math.min(nextMillis, auditDueMillis[id]);
  }

  /**
   * Looks at every symbol, also at those without a live order, until what an earlier session may
   * have under way has arrived or never will.
   */
  void auditAll() {
    for (Symbol symbol : symbols) {
      auditUntilMillis[symbol.id()] = nowMillis + rules.absenceProvenAfterMillis();
      auditDueMillis[symbol.id()] = nowMillis;
    }
    nextMillis = Math.min(nextMillis, nowMillis);
  }

  void onAudited(Symbol symbol, long askedMillis) {
    int id = symbol.id();
    if (askedMillis > auditUntilMillis[id]) {
      auditUntilMillis[id] = Long.MIN_VALUE;
    }
    auditDueMillis[id] = TrackedOrder.NEVER;
    auditIn(symbol, rules.auditMillis());
  }

  void send() {
    if (nowMillis < nextMillis) {
      return;
    }
    nextMillis = TrackedOrder.NEVER;
    hasBacklog = false;
    boolean isComplete = false;
    try {
      sendCancels();
      for (Symbol symbol : symbols) {
        sendAudit(symbol);
      }
      sendQueries();
      rememberOrders();
      isComplete = true;
    } finally {
      // An outlet that throws must not make the rest be forgotten.
      nextMillis = isComplete ? nextMillis : nowMillis;
    }
  }

  private void sendCancels() {
    int place = longestDue(Endpoint.CANCEL);
    while (place != OrderTable.NONE && mayGo(Endpoint.CANCEL)) {
      TrackedOrder order = orders.live(place);
      order.cancelDueMillis = nowMillis + rules.retryMillis();
      limits.add(Endpoint.CANCEL, nowMillis);
      boolean hasLeft = outlet.cancel(order);
      counters.cancels += countIfLeft(Endpoint.CANCEL, hasLeft);
      if (!hasLeft) {
        // There was no way out for it, and so there is none for the others: as soon as there is
        // one.
        order.cancelDueMillis = nowMillis + 1;
        return;
      }
      place = longestDue(Endpoint.CANCEL);
    }
  }

  /** It was counted before it left, in case the outlet throws when it has left. */
  private int countIfLeft(Endpoint endpoint, boolean hasLeft) {
    if (!hasLeft) {
      limits.takeBack(endpoint);
    }
    return hasLeft ? 1 : 0;
  }

  private void sendAudit(Symbol symbol) {
    int id = symbol.id();
    if (auditDueMillis[id] <= nowMillis) {
      if (auditUntilMillis[id] == Long.MIN_VALUE && !hasLive(symbol)) {
        auditDueMillis[id] = TrackedOrder.NEVER;
      } else if (mayGo(Endpoint.LIST_OPEN)) {
        auditDueMillis[id] = nowMillis + rules.retryMillis();
        limits.add(Endpoint.LIST_OPEN, nowMillis);
        counters.audits += countIfLeft(Endpoint.LIST_OPEN, outlet.listOpen(symbol, nowMillis));
      }
    }
    remember(auditDueMillis[id]);
  }

  private boolean hasLive(Symbol symbol) {
    for (int i = 0; i < orders.liveCount(); i++) {
      if (orders.live(i).intent.symbol().id() == symbol.id()) {
        return true;
      }
    }
    return false;
  }

  private void sendQueries() {
    for (int i = 0; i < orders.liveCount(); i++) {
      doubtIfUnanswered(orders.live(i));
    }
    int place = longestDue(Endpoint.QUERY);
    while (place != OrderTable.NONE && mayGo(Endpoint.QUERY)) {
      TrackedOrder order = orders.live(place);
      order.queryDueMillis = nowMillis + rules.queryDelayMillis(order.queries);
      order.queries++;
      limits.add(Endpoint.QUERY, nowMillis);
      counters.queries += countIfLeft(Endpoint.QUERY, outlet.query(order, nowMillis));
      place = longestDue(Endpoint.QUERY);
    }
  }

  private void rememberOrders() {
    for (int i = 0; i < orders.liveCount(); i++) {
      remember(orders.live(i).cancelDueMillis);
      remember(orders.live(i).queryDueMillis);
    }
  }

  private void doubtIfUnanswered(TrackedOrder order) {
    if (order.queryDueMillis <= nowMillis && order.state == OrderState.SENT) {
      order.state = OrderState.UNKNOWN;
      counters.doubted++;
    }
  }

  private boolean mayGo(Endpoint endpoint) {
    if (limits.allows(endpoint, nowMillis)) {
      return true;
    }
    // A list that has to wait makes what happened known later, and nothing worse.
    hasBacklog |= endpoint != Endpoint.LIST_OPEN;
    nextMillis = Math.min(nextMillis, limits.freeFromMillis(endpoint));
    return false;
  }

  /** What is still due could not go, and {@link #mayGo} has remembered when it can. */
  private void remember(long dueMillis) {
    if (dueMillis > nowMillis) {
      nextMillis = Math.min(nextMillis, dueMillis);
    }
  }
}
