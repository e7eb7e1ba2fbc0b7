package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.OrderField;
import io.mexcbench.hotpath.market.OrderText;
import io.mexcbench.hotpath.market.OrderUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SymbolTable;
import java.util.HashMap;
import java.util.Map;

/** A client that makes one of the mistakes that clients make, and follows the events otherwise. */
final class NaiveSession implements Session, SpotListener {
  enum Mistake {
    /** No answer in time: sends the order again, under the same id. */
    RESENDS,
    /** HTTP 5xx: takes the order for refused. */
    TRUSTS_ERRORS
  }

  private static final long TIMEOUT_MILLIS = 1_000;

  private final Mistake mistake;
  private final String prefix;
  private final FaultyNetwork network;
  private final SpotDecoder decoder = new SpotDecoder(new SymbolTable(Schedule.SYMBOLS));
  private final Map<Long, Intended> intents = new HashMap<>();
  private final Map<Long, Long> resendMillis = new HashMap<>();
  private long sequence;
  private long nowMillis = Schedule.START_MILLIS;

  private NaiveSession(Mistake mistake, String prefix, FaultyNetwork network) {
    this.mistake = mistake;
    this.prefix = prefix;
    this.network = network;
  }

  static Schedule.Client client(Mistake mistake) {
    return (prefix, rules, limits, network) -> new NaiveSession(mistake, prefix, network);
  }

  @Override
  public String idOf(long sequence) {
    return prefix + Long.toString(sequence, 36);
  }

  @Override
  public void onTime(long nowMillis) {
    this.nowMillis = nowMillis;
    for (Map.Entry<Long, Long> entry : Map.copyOf(resendMillis).entrySet()) {
      if (entry.getValue() <= nowMillis) {
        send(entry.getKey());
      }
    }
  }

  private boolean send(long sequence) {
    TrackedOrder order = new TrackedOrder(Schedule.SYMBOLS.get(0));
    order.begin(sequence, intents.get(sequence).intent, nowMillis);
    if (mistake == Mistake.RESENDS) {
      resendMillis.put(sequence, nowMillis + TIMEOUT_MILLIS);
    }
    return network.submit(order);
  }

  @Override
  public long nextMillis() {
    return resendMillis.values().stream().mapToLong(millis -> millis).min().orElse(Long.MAX_VALUE);
  }

  @Override
  public boolean submit(Intended intended) {
    intents.put(++sequence, intended);
    intended.session = this;
    intended.sequence = sequence;
    intended.id = idOf(sequence);
    return send(sequence) || mistake == Mistake.RESENDS;
  }

  @Override
  public void cancel(Intended intended) {}

  @Override
  public void observe(long nowMillis) {}

  @Override
  public void accepted(long sequence) {
    resendMillis.remove(sequence);
    if (!intents.get(sequence).state.isKnown()) {
      intents.get(sequence).observe(OrderState.ACKNOWLEDGED, nowMillis);
    }
  }

  @Override
  public void rejected(long sequence, int code) {
    end(sequence, OrderState.REJECTED);
  }

  @Override
  public void doubt(long sequence) {
    if (mistake == Mistake.TRUSTS_ERRORS) {
      end(sequence, OrderState.REJECTED);
    }
  }

  private void end(long sequence, OrderState state) {
    Intended intended = intents.get(sequence);
    resendMillis.remove(sequence);
    if (!intended.state.isFinal()) {
      intended.observe(state, nowMillis);
      intended.closings++;
      intended.unfilled = intended.intent.quantity() - intended.filled;
    }
  }

  @Override
  public void event(byte[] message) {
    decoder.decode(message, 0, message.length, this);
  }

  @Override
  public void onOrder(OrderUpdate order) {
    String id = order.text(OrderText.CLIENT_ID).toString();
    if (!id.startsWith(prefix)) {
      return;
    }
    long number = Long.parseLong(id.substring(prefix.length()), 36);
    Intended intended = intents.get(number);
    if (intended.state.isFinal()) {
      return;
    }
    resendMillis.remove(number);
    intended.filled = Math.max(intended.filled, order.value(OrderField.CUMULATIVE_QUANTITY));
    switch ((int) order.value(OrderField.STATUS)) {
      case 2 -> end(number, OrderState.FILLED);
      case 4 -> end(number, OrderState.CANCELLED);
      case 5 -> end(number, OrderState.PARTIALLY_CANCELLED);
      case 3 -> intended.observe(OrderState.PARTIALLY_FILLED, nowMillis);
      default -> intended.observe(OrderState.OPEN, nowMillis);
    }
  }
}
