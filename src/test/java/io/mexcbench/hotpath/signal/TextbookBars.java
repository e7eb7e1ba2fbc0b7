package io.mexcbench.hotpath.signal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/** {@link Textbook} for the indicators of bars and of windows. */
public final class TextbookBars {
  private TextbookBars() {}

  /** A value for each full window, oldest input first. */
  private static double[] windows(double[] inputs, int period, Function<double[], Double> value) {
    return IntStream.rangeClosed(period, inputs.length)
        .mapToDouble(end -> value.apply(Series.window(inputs, end, period)))
        .toArray();
  }

  public static double[] weightedAverage(double[] inputs, int period) {
    double weights = IntStream.rangeClosed(1, period).sum();
    return windows(
        inputs,
        period,
        window -> IntStream.range(0, period).mapToDouble(i -> (i + 1) / weights * window[i]).sum());
  }

  public static double[] highest(double[] inputs, int period) {
    return windows(
        inputs, period, w -> IntStream.range(0, period).mapToDouble(i -> w[i]).max().orElseThrow());
  }

  public static double[] lowest(double[] inputs, int period) {
    return windows(
        inputs, period, w -> IntStream.range(0, period).mapToDouble(i -> w[i]).min().orElseThrow());
  }

  static double[] variance(double[] inputs, int period) {
    Variance population = new Variance(false);
    return windows(inputs, period, population::evaluate);
  }

  static double[] band(double[] inputs, int period, double width) {
    double[] mean = Textbook.simpleAverage(inputs, period);
    double[] deviation = Textbook.deviation(inputs, period);
    return IntStream.range(0, mean.length)
        .mapToDouble(i -> mean[i] + width * deviation[i])
        .toArray();
  }

  /** The same, but with the distance between both bands, which is four deviations. */
  public static double[] trendSetWithWidth(double[] prices) {
    double[] line = Textbook.convergenceLine(prices, 12, 26);
    return lastOfAll(
        Textbook.exponentialAverage(prices, 12),
        Textbook.relativeStrength(prices, 14),
        line,
        Textbook.exponentialAverage(line, 9),
        Arrays.stream(Textbook.deviation(prices, 20)).map(one -> 4 * one).toArray());
  }

  /**
   * From the first tick for which all are defined: the sum of EMA 12, RSI 14, the line and the
   * signal of MACD, and both Bollinger bands, which lie evenly around the mean.
   */
  public static double[] trendSet(double[] prices) {
    double[] line = Textbook.convergenceLine(prices, 12, 26);
    double[] mean = Textbook.simpleAverage(prices, 20);
    return lastOfAll(
        Textbook.exponentialAverage(prices, 12),
        Textbook.relativeStrength(prices, 14),
        line,
        Textbook.exponentialAverage(line, 9),
        mean,
        mean);
  }

  private static double[] lastOfAll(double[]... terms) {
    int common = Arrays.stream(terms).mapToInt(term -> term.length).min().orElseThrow();
    return IntStream.range(0, common)
        .mapToDouble(
            i -> Arrays.stream(terms).mapToDouble(term -> term[term.length - common + i]).sum())
        .toArray();
  }

  /** With 50 for a market that has not moved. */
  static double[] relativeStrength(double[] inputs, int period) {
    double[] index = Textbook.relativeStrength(inputs, period);
    return IntStream.range(0, index.length)
        .mapToDouble(i -> Double.isNaN(index[i]) ? 50 : index[i])
        .toArray();
  }

  /** Of the last {@code period} returns, each through the ratio that loses no digits. */
  public static double[] volatility(double[] prices, int period) {
    return windows(
        prices,
        period + 1,
        w ->
            Math.sqrt(
                IntStream.range(0, period)
                    .mapToDouble(i -> Math.log1p((w[i + 1] - w[i]) / w[i]))
                    .map(logReturn -> logReturn * logReturn)
                    .sum()));
  }

  static double[] trueRanges(List<MarketBar> bars) {
    return Textbook.trueRanges(
        MarketBar.each(bars, MarketBar::high),
        MarketBar.each(bars, MarketBar::low),
        MarketBar.each(bars, MarketBar::close));
  }

  /** +DI for a direction of 1, -DI for -1: averages over the bars that have one before them. */
  static double[] directional(List<MarketBar> bars, int period, int direction) {
    double[] moved = Textbook.wilderAverage(movements(bars, direction), period);
    double[] ranges = trueRanges(bars);
    double[] range =
        Textbook.wilderAverage(Series.window(ranges, ranges.length, ranges.length - 1), period);
    return IntStream.range(0, moved.length)
        .mapToDouble(i -> range[i] == 0 ? 0 : 100 * moved[i] / range[i])
        .toArray();
  }

  private static double[] movements(List<MarketBar> bars, int direction) {
    return IntStream.range(1, bars.size())
        .mapToDouble(
            i -> {
              double rise = bars.get(i).high() - bars.get(i - 1).high();
              double fall = bars.get(i - 1).low() - bars.get(i).low();
              double own = direction > 0 ? rise : fall;
              return own > Math.max(0, direction > 0 ? fall : rise) ? own : 0;
            })
        .toArray();
  }

  static double[] averageDirectional(List<MarketBar> bars, int period) {
    double[] plus = directional(bars, period, 1);
    double[] minus = directional(bars, period, -1);
    double[] oneSided =
        IntStream.range(0, plus.length)
            .mapToDouble(
                i ->
                    plus[i] + minus[i] == 0
                        ? 0
                        : 100 * Math.abs(plus[i] - minus[i]) / (plus[i] + minus[i]))
            .toArray();
    return Textbook.wilderAverage(oneSided, period);
  }

  /** The sum of the index and both directions, from the first index on. */
  public static double[] directionalSet(double[] high, double[] low, double[] close, int period) {
    List<MarketBar> bars = bars(high, low, close);
    return lastOfAll(
        averageDirectional(bars, period),
        directional(bars, period, 1),
        directional(bars, period, -1));
  }

  public static double[] stochastic(double[] high, double[] low, double[] close, int period) {
    return stochastic(bars(high, low, close), period);
  }

  private static List<MarketBar> bars(double[] high, double[] low, double[] close) {
    return IntStream.range(0, close.length)
        .mapToObj(i -> new MarketBar(high[i], low[i], close[i], 1))
        .toList();
  }

  /** %K, with 50 for a market that has not moved. */
  static double[] stochastic(List<MarketBar> bars, int period) {
    double[] high = highest(MarketBar.each(bars, MarketBar::high), period);
    double[] low = lowest(MarketBar.each(bars, MarketBar::low), period);
    return IntStream.range(0, high.length)
        .mapToDouble(
            i -> {
              double close = bars.get(i + period - 1).close();
              return high[i] == low[i] ? 50 : 100 * (close - low[i]) / (high[i] - low[i]);
            })
        .toArray();
  }

  static double[] sessionVwap(List<MarketBar> bars) {
    return IntStream.rangeClosed(1, bars.size())
        .mapToDouble(end -> volumeWeighted(bars, 0, end))
        .toArray();
  }

  static double[] rollingVwap(List<MarketBar> bars, int period) {
    return IntStream.rangeClosed(period, bars.size())
        .mapToDouble(end -> volumeWeighted(bars, end - period, end))
        .toArray();
  }

  private static double volumeWeighted(List<MarketBar> bars, int from, int to) {
    return Textbook.volumeWeighted(
        MarketBar.each(bars, MarketBar::typical),
        MarketBar.each(bars, MarketBar::volume),
        from,
        to);
  }
}
