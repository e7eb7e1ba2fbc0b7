package io.mexcbench.hotpath.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.CachedIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DecimalNum;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** Bars and values of ta4j 0.17. */
final class Ta4j {
  /** Without them a number is as precise as it is long: 93000 has five digits. */
  private static final int DIGITS = 32;

  private static final ZonedDateTime START = Instant.EPOCH.atZone(ZoneOffset.UTC);

  private Ta4j() {}

  /** With 32 digits, and prices that are the same doubles to the last of them. */
  static BarSeries decimal(List<MarketBar> bars) {
    return series(
        bars, DecimalNum.ZERO, value -> DecimalNum.valueOf(new BigDecimal(value), DIGITS));
  }

  static BarSeries binary(List<MarketBar> bars) {
    return series(bars, DoubleNum.ZERO, DoubleNum::valueOf);
  }

  private static BarSeries series(List<MarketBar> bars, Num kind, DoubleFunction<Num> number) {
    BarSeries series = new BaseBarSeries("bars", kind);
    for (int i = 0; i < bars.size(); i++) {
      MarketBar bar = bars.get(i);
      series.addBar(
          START.plusMinutes(i),
          number.apply(bar.close()),
          number.apply(bar.high()),
          number.apply(bar.low()),
          number.apply(bar.close()),
          number.apply(bar.volume()));
    }
    return series;
  }

  /** The value at each bar; NaN where ta4j has none. */
  static double[] values(Indicator<Num> indicator) {
    return IntStream.range(0, indicator.getBarSeries().getBarCount())
        .mapToDouble(i -> indicator.getValue(i).doubleValue())
        .toArray();
  }

  /** ta4j has no realised volatility; this is its definition in ta4j's numbers. */
  static Indicator<Num> volatility(BarSeries series) {
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    Indicator<Num> squares =
        of(
            series,
            i ->
                i == 0
                    ? close.zero()
                    : close.getValue(i).dividedBy(close.getValue(i - 1)).log().pow(2));
    return of(
        series,
        i ->
            IntStream.rangeClosed(Math.max(1, i - 19), i)
                .mapToObj(squares::getValue)
                .reduce(close.zero(), Num::plus)
                .sqrt());
  }

  /** %K with our 50 where it has none: a mean of ta4j would never be a number again after one. */
  static Indicator<Num> fastOrNeutral(BarSeries series) {
    Indicator<Num> fast = new StochasticOscillatorKIndicator(series, 14);
    return of(series, i -> fast.getValue(i).isNaN() ? series.numOf(50) : fast.getValue(i));
  }

  private static Indicator<Num> of(BarSeries series, IntFunction<Num> value) {
    return new CachedIndicator<>(series) {
      @Override
      protected Num calculate(int index) {
        return value.apply(index);
      }

      @Override
      public int getUnstableBars() {
        return 0;
      }
    };
  }
}
