package io.mexcbench.hotpath.signal;

import java.util.List;
import java.util.function.Consumer;

/** Our indicators as {@link Gauge} lists them. */
final class Gauges {
  private Gauges() {}

  static double[] closes(List<MarketBar> bars) {
    return MarketBar.each(bars, MarketBar::close);
  }

  static double[] simple(List<MarketBar> bars) {
    return Textbook.simpleAverage(closes(bars), 20);
  }

  static double[] trueRange(List<MarketBar> bars) {
    return Textbook.wilderAverage(TextbookBars.trueRanges(bars), 14);
  }

  static Probe sma() {
    SimpleMovingAverage sma = new SimpleMovingAverage(20);
    return Probe.ofClose(sma::update, sma::isReady, sma::value);
  }

  static Probe wma() {
    WeightedMovingAverage wma = new WeightedMovingAverage(20);
    return Probe.ofClose(wma::update, wma::isReady, wma::value);
  }

  static Probe ema() {
    ExponentialMovingAverage ema = new ExponentialMovingAverage(12);
    return Probe.ofClose(ema::update, ema::isReady, ema::value);
  }

  static Probe rsi() {
    RelativeStrengthIndex rsi = new RelativeStrengthIndex(14);
    return Probe.ofClose(rsi::update, rsi::isReady, rsi::value);
  }

  static Probe macdLine() {
    MovingAverageConvergenceDivergence macd = new MovingAverageConvergenceDivergence();
    return Probe.ofClose(macd::update, macd::isLineReady, macd::line);
  }

  static Probe macdSignal() {
    MovingAverageConvergenceDivergence macd = new MovingAverageConvergenceDivergence();
    return Probe.ofClose(macd::update, macd::isReady, macd::signal);
  }

  static Probe upperBand() {
    BollingerBands bands = new BollingerBands();
    return Probe.ofClose(bands::update, bands::isReady, bands::upper);
  }

  static Probe lowerBand() {
    BollingerBands bands = new BollingerBands();
    return Probe.ofClose(bands::update, bands::isReady, bands::lower);
  }

  static Probe deviation() {
    RollingStandardDeviation deviation = new RollingStandardDeviation(20);
    return Probe.ofClose(deviation::update, deviation::isReady, deviation::value);
  }

  static Probe variance() {
    RollingStandardDeviation deviation = new RollingStandardDeviation(20);
    return Probe.ofClose(deviation::update, deviation::isReady, deviation::variance);
  }

  static Probe atr() {
    AverageTrueRange atr = new AverageTrueRange(14);
    return new Probe(ofBar(atr::update), atr::isReady, atr::value);
  }

  static Probe plus() {
    AverageDirectionalIndex adx = new AverageDirectionalIndex(14);
    return new Probe(ofBar(adx::update), adx::isDirectionReady, adx::plus);
  }

  static Probe minus() {
    AverageDirectionalIndex adx = new AverageDirectionalIndex(14);
    return new Probe(ofBar(adx::update), adx::isDirectionReady, adx::minus);
  }

  static Probe adx() {
    AverageDirectionalIndex adx = new AverageDirectionalIndex(14);
    return new Probe(ofBar(adx::update), adx::isReady, adx::value);
  }

  static Probe fast() {
    StochasticOscillator stochastic = new StochasticOscillator();
    return new Probe(ofBar(stochastic::update), stochastic::isFastReady, stochastic::fast);
  }

  static Probe slow() {
    StochasticOscillator stochastic = new StochasticOscillator();
    return new Probe(ofBar(stochastic::update), stochastic::isReady, stochastic::value);
  }

  static Probe highest() {
    RollingMaximum maximum = new RollingMaximum(20);
    return Probe.ofClose(maximum::update, maximum::isReady, maximum::value);
  }

  static Probe lowest() {
    RollingMinimum minimum = new RollingMinimum(20);
    return Probe.ofClose(minimum::update, minimum::isReady, minimum::value);
  }

  static Probe volatility() {
    RealisedVolatility volatility = new RealisedVolatility(20);
    return Probe.ofClose(volatility::update, volatility::isReady, volatility::value);
  }

  static Probe sessionVwap() {
    VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();
    return new Probe(bar -> vwap.update(bar.typical(), bar.volume()), vwap::isReady, vwap::value);
  }

  static Probe rollingVwap() {
    RollingVolumeWeightedAveragePrice vwap = new RollingVolumeWeightedAveragePrice(20);
    return new Probe(bar -> vwap.update(bar.typical(), bar.volume()), vwap::isReady, vwap::value);
  }

  private interface BarUpdate {
    void update(double high, double low, double close);
  }

  private static Consumer<MarketBar> ofBar(BarUpdate update) {
    return bar -> update.update(bar.high(), bar.low(), bar.close());
  }
}
