package io.mexcbench.engine;

import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.DurationRecorder;
import io.mexcbench.metrics.Metrics;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The series of one metric of orders, by symbol, type and side. Each begins with the first order of
 * its kind: all kinds of all symbols would be thousands of lines that stay zero.
 */
final class OrderSeries {
  private final Metrics metrics;
  private final DurationMetric metric;
  private final Map<OrderType, Map<Side, DurationRecorder[]>> recorders =
      new EnumMap<>(OrderType.class);

  /**
   * @param ids more than the id of any symbol
   */
  OrderSeries(Metrics metrics, DurationMetric metric, int ids) {
    this.metrics = metrics;
    this.metric = metric;
    for (OrderType type : OrderType.values()) {
      Map<Side, DurationRecorder[]> bySide = new EnumMap<>(Side.class);
      for (Side side : Side.values()) {
        bySide.put(side, new DurationRecorder[ids]);
      }
      recorders.put(type, bySide);
    }
  }

  DurationRecorder of(OrderIntent intent) {
    DurationRecorder[] bySymbol = recorders.get(intent.type()).get(intent.side());
    int id = intent.symbol().id();
    if (bySymbol[id] == null) {
      bySymbol[id] =
          metrics
              .of(metric, intent.symbol().name(), label(intent.type()), label(intent.side()))
              .recorder();
    }
    return bySymbol[id];
  }

  private static String label(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
