package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.metrics.CounterMetric;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.DurationRecorder;
import io.mexcbench.metrics.DurationSeries;
import io.mexcbench.metrics.Metrics;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The series that the trading thread writes to, found without a look-up by name: by symbol id and
 * kind. Those of the market are there from the start, so that a pair that is silent shows as a zero
 * and not as nothing; those of orders begin with the first order of their kind.
 */
final class Instruments {
  private static final String REFUSED = "refused";

  private final Metrics metrics;
  private final Map<MessageType, DurationRecorder[]> processing = new EnumMap<>(MessageType.class);
  private final Map<MessageType, DurationRecorder> messages = new EnumMap<>(MessageType.class);
  private final DurationRecorder[] signals;
  private final DurationRecorder lag;
  private final OrderSeries executions;
  private final OrderSeries roundTrips;
  private final Map<OrderState, LongAdder[]> outcomes = new EnumMap<>(OrderState.class);
  private final LongAdder[] refused;

  Instruments(Metrics metrics, Desks desks) {
    this.metrics = metrics;
    int ids = desks.symbols().stream().mapToInt(symbol -> symbol.id() + 1).max().orElse(0);
    signals = new DurationRecorder[ids];
    executions = new OrderSeries(metrics, DurationMetric.ORDER_EXECUTION_LATENCY, ids);
    roundTrips = new OrderSeries(metrics, DurationMetric.ORDER_ROUND_TRIP_TIME, ids);
    refused = new LongAdder[ids];
    lag = metrics.of(DurationMetric.MARKET_DATA_EVENT_LAG).recorder();
    for (MessageType type : MessageType.values()) {
      messages.put(
          type, metrics.of(DurationMetric.WEBSOCKET_MESSAGE_DURATION, type.label()).recorder());
      if (type.isUpdate()) {
        processing.put(type, new DurationRecorder[ids]);
      }
    }
    for (OrderState state : OrderState.values()) {
      if (state.isFinal() && state != OrderState.FORGOTTEN) {
        outcomes.put(state, new LongAdder[ids]);
      }
    }
    desks.symbols().forEach(symbol -> begin(symbol, desks.of(symbol)));
  }

  private void begin(Symbol symbol, BookDesk desk) {
    processing.forEach(
        (type, recorders) -> recorders[symbol.id()] = updates(symbol, type.label()).recorder());
    signals[symbol.id()] =
        metrics
            .of(
                DurationMetric.SIGNAL_GENERATION,
                desk.strategy().getClass().getSimpleName(),
                symbol.name())
            .recorder();
    outcomes.forEach((state, counts) -> counts[symbol.id()] = counter(symbol, label(state)));
    refused[symbol.id()] = counter(symbol, REFUSED);
  }

  /** What was worked on is counted by the histogram of how long it took. */
  private DurationSeries updates(Symbol symbol, String type) {
    DurationSeries series = metrics.of(DurationMetric.MARKET_DATA_PROCESSING, symbol.name(), type);
    metrics.count(CounterMetric.MARKET_DATA_UPDATES, series::count, symbol.name(), type);
    return series;
  }

  private LongAdder counter(Symbol symbol, String outcome) {
    LongAdder made = new LongAdder();
    metrics.count(CounterMetric.ORDERS, made::sum, outcome, symbol.name());
    return made;
  }

  private static String label(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A market message was worked on.
   *
   * @param symbolId if it is an update
   */
  void onMarket(MessageType type, int symbolId, long nanos) {
    messages.get(type).record(nanos);
    if (type.isUpdate()) {
      processing.get(type)[symbolId].record(nanos);
    }
  }

  /** Another message was worked on. */
  void onOther(MessageType type, long nanos) {
    messages.get(type).record(nanos);
  }

  /** A strategy has asked for an order, or found that there is nothing to do. */
  void onSignal(int symbolId, long nanos) {
    signals[symbolId].record(nanos);
  }

  void onLag(long nanos) {
    lag.record(nanos);
  }

  DurationRecorder execution(OrderIntent intent) {
    return executions.of(intent);
  }

  DurationRecorder roundTrip(OrderIntent intent) {
    return roundTrips.of(intent);
  }

  /** An order did not leave. */
  void onRefused(OrderIntent intent, LimitVerdict verdict) {
    LongAdder[] counts =
        verdict == LimitVerdict.NOT_SENT ? outcomes.get(OrderState.NOT_SENT) : refused;
    counts[intent.symbol().id()].increment();
  }

  /** An order that had left came to its end. */
  void onClosed(OrderIntent intent, OrderState state) {
    outcomes.get(state)[intent.symbol().id()].increment();
  }
}
