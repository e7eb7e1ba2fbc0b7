package io.mexcbench.bench.peer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.DoubleFunction;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.Num;

/**
 * The indicators of ta4j over a bounded series, one bar a tick.
 *
 * <p>A bar is added, not the last one changed: each tick is an input of its own, as it is for us,
 * and windows must slide. The bound is a little above the longest window, because ta4j moves what
 * it keeps by one place at each bar, so that a longer series costs more.
 */
final class Ta4jTrendSet {
  private static final int BARS = 64;

  private final DoubleFunction<Num> number;
  private final BarSeries series;
  private final Num volume;
  private final Indicator<Num> ema;
  private final Indicator<Num> rsi;
  private final Indicator<Num> line;
  private final Indicator<Num> signal;
  private final Indicator<Num> upper;
  private final Indicator<Num> lower;
  private ZonedDateTime time = Instant.EPOCH.atZone(ZoneOffset.UTC);

  Ta4jTrendSet(Num kind, DoubleFunction<Num> number) {
    this.number = number;
    series = new BaseBarSeriesBuilder().withNumTypeOf(kind).withMaxBarCount(BARS).build();
    volume = number.apply(1);
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    StandardDeviationIndicator deviation = new StandardDeviationIndicator(close, 20);
    var middle = new BollingerBandsMiddleIndicator(new SMAIndicator(close, 20));
    ema = new EMAIndicator(close, 12);
    rsi = new RSIIndicator(close, 14);
    line = new MACDIndicator(close, 12, 26);
    signal = new EMAIndicator(line, 9);
    upper = new BollingerBandsUpperIndicator(middle, deviation);
    lower = new BollingerBandsLowerIndicator(middle, deviation);
  }

  /** Four values and the width of the bands, added up. */
  double update(double input) {
    Num price = number.apply(input);
    time = time.plusSeconds(1);
    series.addBar(time, price, price, price, price, volume);
    int last = series.getEndIndex();
    return valueOf(ema, last)
        + valueOf(rsi, last)
        + valueOf(line, last)
        + valueOf(signal, last)
        + (valueOf(upper, last) - valueOf(lower, last));
  }

  private static double valueOf(Indicator<Num> indicator, int index) {
    return indicator.getValue(index).doubleValue();
  }
}
