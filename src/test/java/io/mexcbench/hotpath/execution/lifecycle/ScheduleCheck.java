package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.lifecycle.Findings.Fault;
import io.mexcbench.hotpath.execution.lifecycle.VirtualExchange.Order;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Side;
import java.util.List;

/** Compares what a client believes at the end of a schedule with what is true at the exchange. */
final class ScheduleCheck {
  private static final long KNOWN_WITHIN_MILLIS = 10_000;

  private final Schedule schedule;
  private final Findings findings;

  ScheduleCheck(Schedule schedule) {
    this.schedule = schedule;
    findings = schedule.findings;
  }

  void check() {
    SendingRules sending = schedule.network.sendingRules;
    findings.count("schedules", 1);
    foundIf(sending.sentInSilence > 0, Fault.SENT_IN_SILENCE, "requests");
    foundIf(sending.sentTooOften > 0, Fault.SENT_TOO_OFTEN, "requests");
    for (Intended intended : schedule.intents) {
      if (intended.wasSent()) {
        checkIntent(intended, schedule.exchange.ordersOf(intended.id));
      }
    }
    if (schedule.session instanceof LifecycleSession session) {
      checkSession(session);
    }
  }

  private void foundIf(boolean isFound, Fault fault, Object what) {
    if (isFound) {
      findings.found(fault, "schedule " + schedule.seed + ": " + what);
    }
  }

  private void checkIntent(Intended intended, List<Order> orders) {
    foundIf(orders.size() > 1, Fault.DUPLICATE, intended.id);
    if (intended.session != schedule.session) {
      return;
    }
    findings.count("ended_" + intended.state, 1);
    String what = intended.id + " believed " + intended.state + ' ' + intended.filled;
    if (orders.isEmpty()) {
      foundIf(!intended.state.isWithoutOrder() || intended.filled != 0, Fault.LOST, what);
    } else {
      Order order = orders.get(0);
      boolean isTrue = isTrue(intended, order);
      foundIf(!isTrue, Fault.LOST, what + " but is " + order.status + ' ' + order.filled);
      foundIf(intended.isCancelWanted && !order.status.isFinal(), Fault.NOT_CANCELLED, what);
      checkEndedInTime(intended, order);
    }
    checkTold(intended, what);
    checkKnownInTime(intended);
  }

  private static boolean isTrue(Intended intended, Order order) {
    boolean isState =
        switch (order.status) {
          case NEW ->
              intended.state == OrderState.ACKNOWLEDGED || intended.state == OrderState.OPEN;
          case PARTIALLY_FILLED -> intended.state == OrderState.PARTIALLY_FILLED;
          case FILLED -> intended.state == OrderState.FILLED;
          case CANCELED ->
              intended.state == (order.mayRest ? OrderState.CANCELLED : OrderState.EXPIRED);
          case PARTIALLY_CANCELED ->
              intended.state
                  == (order.mayRest ? OrderState.PARTIALLY_CANCELLED : OrderState.EXPIRED);
          default -> false;
        };
    return isState && intended.filled == order.filled;
  }

  private void checkTold(Intended intended, String what) {
    boolean isEnded = intended.state.isFinal();
    boolean isUnfilledRight =
        !isEnded || intended.unfilled == intended.intent.quantity() - intended.filled;
    boolean isToldOnce = intended.closings == (isEnded ? 1 : 0);
    foundIf(intended.isMistold || !isUnfilledRight || !isToldOnce, Fault.MISTOLD, what);
  }

  private void checkKnownInTime(Intended intended) {
    long took = lasted(intended.submittedMillis, intended.knownMillis);
    if (schedule.isLongSilence) {
      findings.worstKnownInSilenceMillis = Math.max(findings.worstKnownInSilenceMillis, took);
      took -= silent(intended.submittedMillis, intended.knownMillis);
    } else {
      findings.worstKnownMillis = Math.max(findings.worstKnownMillis, took);
    }
    foundIf(took > KNOWN_WITHIN_MILLIS, Fault.KNOWN_LATE, intended.id + " after " + took);
  }

  private void checkEndedInTime(Intended intended, Order order) {
    if (order.status.isFinal()) {
      long took = Math.max(0, lasted(order.finalMillis, intended.endedMillis));
      if (schedule.isLongSilence) {
        took -= silent(order.finalMillis, intended.endedMillis);
      }
      findings.worstEndedMillis = Math.max(findings.worstEndedMillis, took);
      foundIf(took > KNOWN_WITHIN_MILLIS, Fault.ENDED_LATE, intended.id + " after " + took);
    }
  }

  private long lasted(long fromMillis, long untilMillis) {
    return Math.min(untilMillis, schedule.time.nowMillis()) - fromMillis;
  }

  private long silent(long fromMillis, long untilMillis) {
    return schedule.network.sendingRules.silentMillis(
        fromMillis, Math.min(untilMillis, schedule.time.nowMillis()));
  }

  private void checkSession(LifecycleSession session) {
    foundIf(session.contradictions > 0, Fault.CONTRADICTION, session.contradictions);
    LifecycleCounters counters = session.lifecycle.counters();
    findings.count("unknown", counters.doubted());
    findings.count("unknown_resolved_by_event", counters.resolvedByEvent());
    findings.count("unknown_resolved_by_reply", counters.resolvedByReply());
    findings.count("unknown_resolved_by_query", counters.resolvedByQuery());
    findings.count("unknown_proven_absent", counters.provenAbsent());
    findings.count("submitted", counters.submitted());
    findings.count("doubted", counters.doubted());
    findings.count("queries", counters.queries());
    findings.count("cancels", counters.cancels());
    findings.count("audits", counters.audits());
    findings.count("strangers_news", counters.strangers());
    findings.count("stale_news", counters.stale());
    checkStrangers(session);
    for (Symbol symbol : Schedule.SYMBOLS) {
      checkPosition(session, symbol);
    }
  }

  private void checkStrangers(LifecycleSession session) {
    findings.count("strangers_reported", session.strangers.size());
    schedule.intents.stream()
        .filter(intended -> intended.wasSent() && intended.session != session)
        .flatMap(intended -> schedule.exchange.ordersOf(intended.id).stream())
        .filter(order -> !order.status.isFinal())
        .forEach(o -> foundIf(!session.strangers.contains(o.id), Fault.STRANGER_MISSED, o.id));
  }

  private void checkPosition(LifecycleSession session, Symbol symbol) {
    long held = schedule.restart.held().getOrDefault(symbol, 0L);
    long open = 0;
    long onOrder = 0;
    for (Intended intended : schedule.intents) {
      if (intended.session == session) {
        for (Order order : schedule.exchange.ordersOf(intended.id)) {
          boolean isOf = order.symbol.equals(symbol);
          held += isOf ? signed(order, order.filled) : 0;
          onOrder += isOf && !order.status.isFinal() ? order.quantity - order.filled : 0;
          open += order.status.isFinal() ? 0 : 1;
        }
      }
    }
    PreTradeLimits limits = schedule.limits;
    long believed = limits.onOrder(symbol, Side.BUY) + limits.onOrder(symbol, Side.SELL);
    foundIf(limits.held(symbol) != held, Fault.POSITION, "held " + limits.held(symbol));
    foundIf(believed != onOrder, Fault.POSITION, "on order " + believed);
    foundIf(limits.openOrders() != open, Fault.POSITION, "open " + limits.openOrders());
    // The exchange's own sum, from which only what strangers filled since is missing.
    long strangers =
        schedule.restart.strangers().entrySet().stream()
            .filter(entry -> entry.getKey().symbol.equals(symbol))
            .mapToLong(e -> signed(e.getKey(), e.getKey().filled - e.getValue()))
            .sum();
    boolean hasLateStrangers = lateStrangers();
    foundIf(
        !hasLateStrangers && held + strangers != schedule.exchange.held(symbol),
        Fault.POSITION,
        "sum of fills");
  }

  /** Orders of an earlier session that the exchange took after the restart. */
  private boolean lateStrangers() {
    return schedule.intents.stream()
        .filter(intended -> intended.wasSent() && intended.session != schedule.session)
        .flatMap(intended -> schedule.exchange.ordersOf(intended.id).stream())
        .anyMatch(order -> !schedule.restart.strangers().containsKey(order));
  }

  private static long signed(Order order, long quantity) {
    return order.side == Side.BUY ? quantity : -quantity;
  }
}
