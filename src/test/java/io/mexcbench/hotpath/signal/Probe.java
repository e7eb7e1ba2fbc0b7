package io.mexcbench.hotpath.signal;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/** One value of one indicator, fed with bars. */
record Probe(Consumer<MarketBar> update, BooleanSupplier isReady, DoubleSupplier value) {
  static Probe ofClose(DoubleConsumer update, BooleanSupplier isReady, DoubleSupplier value) {
    return new Probe(bar -> update.accept(bar.close()), isReady, value);
  }

  /** The value after each bar, NaN where there is none yet. */
  double[] aligned(List<MarketBar> bars) {
    return MarketBar.each(
        bars,
        bar -> {
          update.accept(bar);
          return isReady.getAsBoolean() ? value.getAsDouble() : Double.NaN;
        });
  }

  /** The value after each bar from the first defined one on. */
  double[] defined(List<MarketBar> bars) {
    return Arrays.stream(aligned(bars)).filter(each -> !Double.isNaN(each)).toArray();
  }
}
