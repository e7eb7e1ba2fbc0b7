package io.mexcbench.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Makes each kind of message anew, every kind and every instrument from a seed of its own. */
final class Generator {
  /** Of updates that are all of one width: as many as keep a book from growing or shrinking. */
  private static final int DELETE_PERCENT = 48;

  private static final int DEPTH_MILLIS_APART = 20;
  private static final int ONE_SYMBOL_MILLIS_APART = 100;
  private static final int QUOTE_MILLIS_APART = 2;
  private static final int SLOW_MILLIS_APART = 250;

  /** Makes a stream of {@code count} messages of one instrument. */
  private interface Source {
    Mix.Stream of(Instrument instrument, int count, Dice dice);
  }

  private final long seed;
  private final List<Instrument> spot;
  private final List<Instrument> futures;

  Generator(long seed, List<Instrument> spot, List<Instrument> futures) {
    this.seed = seed;
    this.spot = spot;
    this.futures = futures;
  }

  Dice dice(String purpose) {
    return Dice.of(seed, purpose);
  }

  byte[][] spotDepths() {
    return Mix.of(
        spot,
        Instrument::depthsInMix,
        DEPTH_MILLIS_APART,
        dice("spotDepths"),
        (instrument, count) -> {
          Dice own = dice("spotDepths/" + instrument.name());
          int[] levels = instrument.levels().stratified(count, own);
          return new SpotDepthStream(instrument, levels, BookSimulation::deletePercent, own);
        });
  }

  byte[][] spotDepths(Instrument instrument) {
    return alone(instrument, depthStream(instrument));
  }

  /** The book to which the first of {@link #spotDepths(Instrument)} is to be applied. */
  byte[] spotSnapshot(Instrument instrument) {
    return depthStream(instrument).snapshot();
  }

  private SpotDepthStream depthStream(Instrument instrument) {
    Dice dice = dice("spotDepths=" + instrument.name());
    int[] levels = instrument.levels().stratified(Corpus.SIZE, dice);
    return new SpotDepthStream(instrument, levels, BookSimulation::deletePercent, dice);
  }

  byte[][] spotDepthOfLevels(int levels) {
    return alone(spot.get(0), depthStream(levels));
  }

  /** The book to which the first of {@link #spotDepthOfLevels} is to be applied. */
  byte[] spotBookOfLevels(int levels) {
    return depthStream(levels).book(Mix.FIRST_MILLIS);
  }

  private SpotDepthStream depthStream(int levels) {
    int[] same = new int[Corpus.SIZE];
    Arrays.fill(same, levels);
    IntUnaryOperator deletePercent = any -> DELETE_PERCENT;
    return new SpotDepthStream(
        spot.get(0), same, deletePercent, dice("spotDepthOfLevels=" + levels));
  }

  private byte[][] alone(Instrument instrument, Mix.Stream stream) {
    return Mix.of(
        List.of(instrument),
        only -> Corpus.SIZE,
        ONE_SYMBOL_MILLIS_APART,
        dice("alone"),
        (only, count) -> stream);
  }

  byte[][] spotDeals() {
    Dice dice = dice("spotDeals");
    Drawn deals = new Drawn(Instruments.DEALS_PER_MESSAGE.stratified(Corpus.SIZE, dice));
    return Mix.of(
        spot,
        Instrument::depthsInMix,
        DEPTH_MILLIS_APART,
        dice,
        (instrument, count) ->
            new SpotDealStream(instrument, deals, dice("spotDeals/" + instrument.name())));
  }

  byte[][] spotDealsOf(int deals) {
    int[] same = new int[Corpus.SIZE];
    Arrays.fill(same, deals);
    return alone(
        spot.get(0),
        new SpotDealStream(spot.get(0), new Drawn(same), dice("spotDealsOf=" + deals)));
  }

  byte[][] spotBookTickers() {
    return evenly("spotBookTickers", spot, QUOTE_MILLIS_APART, SpotQuoteStream::new);
  }

  byte[][] spotLimitDepths() {
    return evenly(
        "spotLimitDepths",
        spot,
        DEPTH_MILLIS_APART,
        (instrument, count, dice) -> new SpotLimitDepthStream(instrument, dice));
  }

  byte[][] spotKlines() {
    return evenly(
        "spotKlines",
        spot,
        SLOW_MILLIS_APART,
        (instrument, count, dice) -> new SpotKlineStream(instrument, dice));
  }

  byte[][] spotMiniTickers() {
    return evenly(
        "spotMiniTickers",
        spot,
        SLOW_MILLIS_APART,
        (instrument, count, dice) -> new SpotMiniTickerStream(instrument, dice));
  }

  byte[][] futuresDepths() {
    return evenly("futuresDepths", futures, DEPTH_MILLIS_APART, FuturesDepthStream::new);
  }

  byte[][] futuresDeals() {
    return evenly("futuresDeals", futures, DEPTH_MILLIS_APART, FuturesDealStream::new);
  }

  byte[][] futuresTickers() {
    return evenly(
        "futuresTickers",
        futures,
        SLOW_MILLIS_APART,
        (instrument, count, dice) -> new FuturesTickerStream(instrument, dice));
  }

  byte[][] futuresKlines() {
    return evenly(
        "futuresKlines",
        futures,
        SLOW_MILLIS_APART,
        (instrument, count, dice) -> new FuturesKlineStream(instrument, dice));
  }

  private byte[][] evenly(
      String name, List<Instrument> instruments, int millisApart, Source source) {
    return Mix.of(
        instruments,
        Mix.evenly(instruments),
        millisApart,
        dice(name),
        (instrument, count) -> source.of(instrument, count, dice(name + "/" + instrument.name())));
  }
}
