package io.mexcbench.hotpath.signal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WMAIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.statistics.VarianceIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.Num;

/**
 * Every value that an indicator gives for bars: how many bars it needs, what its error may be
 * measured against, ours, the definition and ta4j's.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Gauge {
  SMA(20, Tolerance.OF_PRICE, Gauges::sma, Gauges::simple, s -> new SMAIndicator(close(s), 20)),
  WMA(
      20,
      Tolerance.OF_PRICE,
      Gauges::wma,
      bars -> TextbookBars.weightedAverage(Gauges.closes(bars), 20),
      s -> new WMAIndicator(close(s), 20)),
  EMA(
      12,
      Tolerance.OF_PRICE,
      Gauges::ema,
      bars -> Textbook.exponentialAverage(Gauges.closes(bars), 12),
      s -> new EMAIndicator(close(s), 12)),
  RSI(
      15,
      Tolerance.OF_HUNDRED,
      Gauges::rsi,
      bars -> TextbookBars.relativeStrength(Gauges.closes(bars), 14),
      s -> new RSIIndicator(close(s), 14)),
  MACD_LINE(
      26,
      Tolerance.OF_PRICE,
      Gauges::macdLine,
      bars -> Textbook.convergenceLine(Gauges.closes(bars), 12, 26),
      s -> new MACDIndicator(close(s), 12, 26)),
  MACD_SIGNAL(
      34,
      Tolerance.OF_PRICE,
      Gauges::macdSignal,
      bars -> Textbook.exponentialAverage(Textbook.convergenceLine(Gauges.closes(bars), 12, 26), 9),
      s -> new EMAIndicator(new MACDIndicator(close(s), 12, 26), 9)),
  BOLLINGER_UPPER(
      20,
      Tolerance.OF_PRICE,
      Gauges::upperBand,
      bars -> TextbookBars.band(Gauges.closes(bars), 20, 2),
      s -> new BollingerBandsUpperIndicator(middle(s), deviation(s))),
  BOLLINGER_LOWER(
      20,
      Tolerance.OF_PRICE,
      Gauges::lowerBand,
      bars -> TextbookBars.band(Gauges.closes(bars), 20, -2),
      s -> new BollingerBandsLowerIndicator(middle(s), deviation(s))),
  DEVIATION(
      20,
      Tolerance.OF_VALUE,
      Gauges::deviation,
      bars -> Textbook.deviation(Gauges.closes(bars), 20),
      Gauge::deviation),
  VARIANCE(
      20,
      Tolerance.OF_VALUE,
      Gauges::variance,
      bars -> TextbookBars.variance(Gauges.closes(bars), 20),
      s -> new VarianceIndicator(close(s), 20)),
  ATR(14, Tolerance.OF_VALUE, Gauges::atr, Gauges::trueRange, s -> new ATRIndicator(s, 14)),
  PLUS_DI(
      15,
      Tolerance.OF_HUNDRED,
      Gauges::plus,
      bars -> TextbookBars.directional(bars, 14, 1),
      s -> new PlusDIIndicator(s, 14)),
  MINUS_DI(
      15,
      Tolerance.OF_HUNDRED,
      Gauges::minus,
      bars -> TextbookBars.directional(bars, 14, -1),
      s -> new MinusDIIndicator(s, 14)),
  ADX(
      28,
      Tolerance.OF_HUNDRED,
      Gauges::adx,
      bars -> TextbookBars.averageDirectional(bars, 14),
      s -> new ADXIndicator(s, 14)),
  STOCHASTIC_FAST(
      14,
      Tolerance.OF_HUNDRED,
      Gauges::fast,
      bars -> TextbookBars.stochastic(bars, 14),
      s -> new StochasticOscillatorKIndicator(s, 14)),
  STOCHASTIC_SLOW(
      16,
      Tolerance.OF_HUNDRED,
      Gauges::slow,
      bars -> Textbook.simpleAverage(TextbookBars.stochastic(bars, 14), 3),
      s -> new SMAIndicator(Ta4j.fastOrNeutral(s), 3)),
  HIGHEST(
      20,
      Tolerance.NONE,
      Gauges::highest,
      bars -> TextbookBars.highest(Gauges.closes(bars), 20),
      s -> new HighestValueIndicator(close(s), 20)),
  LOWEST(
      20,
      Tolerance.NONE,
      Gauges::lowest,
      bars -> TextbookBars.lowest(Gauges.closes(bars), 20),
      s -> new LowestValueIndicator(close(s), 20)),
  VOLATILITY(
      21,
      Tolerance.OF_VALUE,
      Gauges::volatility,
      bars -> TextbookBars.volatility(Gauges.closes(bars), 20),
      Ta4j::volatility),
  SESSION_VWAP(
      1,
      Tolerance.OF_VALUE,
      Gauges::sessionVwap,
      TextbookBars::sessionVwap,
      s -> new VWAPIndicator(s, Integer.MAX_VALUE / 2)),
  ROLLING_VWAP(
      20,
      Tolerance.OF_VALUE,
      Gauges::rollingVwap,
      bars -> TextbookBars.rollingVwap(bars, 20),
      s -> new VWAPIndicator(s, 20));

  final int warmUpBars;
  final Tolerance tolerance;
  private final Supplier<Probe> ours;
  private final Function<List<MarketBar>, double[]> definition;
  private final Function<BarSeries, Indicator<Num>> ta4j;

  Gauge(
      int warmUpBars,
      Tolerance tolerance,
      Supplier<Probe> ours,
      Function<List<MarketBar>, double[]> definition,
      Function<BarSeries, Indicator<Num>> ta4j) {
    this.warmUpBars = warmUpBars;
    this.tolerance = tolerance;
    this.ours = ours;
    this.definition = definition;
    this.ta4j = ta4j;
  }

  Probe probe() {
    return ours.get();
  }

  /** From the first defined value on. */
  double[] byDefinition(List<MarketBar> bars) {
    return definition.apply(bars);
  }

  Indicator<Num> ta4j(BarSeries series) {
    return ta4j.apply(series);
  }

  /**
   * The error as a share of what it is measured against. What lies beyond the 30th digit is
   * nothing: an oracle with 32 digits leaves that of a deviation that is 0.
   */
  double error(double actual, double expected, double largestPrice) {
    double distance = Math.abs(actual - expected);
    boolean isNothing = distance <= digit(1e-30, largestPrice);
    return isNothing ? 0 : distance / tolerance.against(expected, largestPrice);
  }

  /**
   * A digit of the price in the unit of these values: a variance is in prices squared, an index and
   * a volatility are ratios of prices and have the same digits at any price.
   */
  double digit(double share, double price) {
    if (tolerance == Tolerance.OF_HUNDRED || this == VOLATILITY) {
      return share;
    }
    double ofPrice = share * price;
    return this == VARIANCE ? ofPrice * ofPrice : ofPrice;
  }

  private static ClosePriceIndicator close(BarSeries series) {
    return new ClosePriceIndicator(series);
  }

  private static BollingerBandsMiddleIndicator middle(BarSeries series) {
    return new BollingerBandsMiddleIndicator(new SMAIndicator(close(series), 20));
  }

  private static StandardDeviationIndicator deviation(BarSeries series) {
    return new StandardDeviationIndicator(close(series), 20);
  }
}
