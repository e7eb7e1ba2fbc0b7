package io.mexcbench.hotpath.execution.lifecycle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.lifecycle.VirtualExchange.Seen;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The client under test, wired as an engine would wire it. */
final class LifecycleSession implements Session, OrderListener {
  private static final byte[] EXCHANGE_ID = "C02__1".getBytes(US_ASCII);

  final OrderLifecycle lifecycle;
  final Set<String> strangers = new HashSet<>();
  int contradictions;

  private final String prefix;
  private final List<Intended> intents = new ArrayList<>();
  private final SpotDecoder decoder;
  private final PrivateEvents events;

  LifecycleSession(
      String prefix,
      LifecycleRules rules,
      PreTradeLimits limits,
      OrderOutlet outlet,
      long nowMillis) {
    this.prefix = prefix;
    lifecycle =
        new OrderLifecycle(rules, new ClientOrderIds(prefix, 0), limits, outlet, this, nowMillis);
    decoder = new SpotDecoder(new SymbolTable(limits.symbols()));
    events = new PrivateEvents(lifecycle.news());
  }

  @Override
  public String idOf(long sequence) {
    return prefix + Long.toString(sequence, 36);
  }

  @Override
  public void onTime(long nowMillis) {
    lifecycle.onTime(nowMillis);
  }

  @Override
  public long nextMillis() {
    return lifecycle.nextMillis();
  }

  @Override
  public boolean submit(Intended intended) {
    LimitVerdict verdict = lifecycle.submit(intended.intent, Schedule.PRICE);
    if (verdict != LimitVerdict.ACCEPTED) {
      return false;
    }
    intended.session = this;
    intended.sequence = lifecycle.lastSequence();
    intended.id = idOf(intended.sequence);
    intents.add(intended);
    return true;
  }

  @Override
  public void cancel(Intended intended) {
    lifecycle.cancel(intended.sequence);
  }

  @Override
  public void observe(long nowMillis) {
    for (Intended intended : intents) {
      boolean isTold = intended.closings > 0;
      intended.observe(isTold ? intended.state : lifecycle.stateOf(intended.sequence), nowMillis);
    }
  }

  private Intended of(TrackedOrder order) {
    return intents.stream()
        .filter(intended -> intended.sequence == order.sequence())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void onFill(TrackedOrder order, long quantity) {
    Intended intended = of(order);
    intended.filled += quantity;
    intended.isMistold |= quantity <= 0 || intended.closings > 0;
  }

  @Override
  public void onClosed(TrackedOrder order, long unfilledQuantity) {
    Intended intended = of(order);
    intended.closings++;
    intended.unfilled = unfilledQuantity;
    intended.state = order.state();
  }

  @Override
  public void onContradiction(TrackedOrder order) {
    contradictions++;
  }

  @Override
  public void onStranger(byte[] clientOrderId, int offset, int length) {
    strangers.add(new String(clientOrderId, offset, length, US_ASCII));
  }

  @Override
  public void accepted(long sequence) {
    lifecycle.news().onAccepted(sequence, EXCHANGE_ID, 0, EXCHANGE_ID.length);
  }

  @Override
  public void rejected(long sequence, int code) {
    lifecycle.news().onRejected(sequence, code);
  }

  @Override
  public void doubt(long sequence) {
    lifecycle.news().onDoubt(sequence);
  }

  @Override
  public void rateLimited(long retryAfterMillis) {
    lifecycle.news().onRateLimited(retryAfterMillis);
  }

  @Override
  public void forbidden() {
    lifecycle.news().onRateLimited(0);
  }

  @Override
  public void connectionLost() {
    lifecycle.news().onConnectionLost();
  }

  @Override
  public void queried(long sequence, Seen seen) {
    lifecycle.news().onQueried(sequence, seen.status(), seen.filled());
  }

  @Override
  public void queriedAbsent(long sequence, long askedMillis) {
    lifecycle.news().onQueriedAbsent(sequence, askedMillis);
  }

  @Override
  public void cancelAccepted(long sequence) {
    lifecycle.news().onCancelAccepted(sequence);
  }

  @Override
  public void cancelRefused(long sequence) {
    lifecycle.news().onCancelRefused(sequence);
  }

  @Override
  public void openOrder(String id, Seen seen, long askedMillis) {
    byte[] bytes = id.getBytes(US_ASCII);
    long sequence = lifecycle.news().sequenceOf(bytes, 0, bytes.length);
    lifecycle.news().onOpenOrder(sequence, seen.status(), seen.filled(), askedMillis);
  }

  @Override
  public void openOrdersEnd(Symbol symbol, long askedMillis) {
    lifecycle.news().onOpenOrdersEnd(symbol, askedMillis);
  }

  @Override
  public void event(byte[] message) {
    if (decoder.decode(message, 0, message.length, events) != DecodeStatus.OK) {
      throw new IllegalStateException("an event of the virtual exchange was not understood");
    }
  }

  @Override
  public void streamIsBack() {
    lifecycle.reconcile();
  }
}
