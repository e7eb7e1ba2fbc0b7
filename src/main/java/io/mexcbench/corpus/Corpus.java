package io.mexcbench.corpus;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.websocket.Opcode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The messages of MEXC that benchmarks, tests and the simulated exchange work on: seeded, so that
 * the same seed gives the same bytes on every JDK and machine. Every array has {@link #SIZE}
 * different messages and belongs to the caller. A kind is generated when it is first asked for,
 * from a seed of its own, so that it does not depend on which others were asked for before.
 *
 * <p>The sizes are those of recorded markets, drawn by stratified quantiles, so that a thousand
 * messages have the percentiles of the whole:
 *
 * <ul>
 *   <li>Levels per depth update: each instrument follows one series of Binance (8 and 9 August
 *       2024, updates of 100 ms); BTCUSDT and ETHUSDT their own, SOLUSDT that of BTCUSDT on the
 *       busier day, the others that of ETHUSDT; contracts follow USD-M and COIN-M.
 *   <li>Bytes per depth message: those three spot series written as MEXC's {@code aggre.depth}. The
 *       published figures are of all three together, so the mix of {@link #spotDepths()} has them,
 *       with the pairs in the shares that yield them, and not BTCUSDT alone.
 *   <li>Nearly half of all levels are deletions: a third in narrow updates, more in wide ones. Some
 *       delete a level that is not there.
 *   <li>Deals per message: the same three series, the trades of 100 ms in one message.
 *   <li>Quotes: 97 to 99.5 % repeat the one before, as measured on MEXC's 10 ms channel.
 * </ul>
 *
 * <p>Every price and quantity is exact at its symbol's scales. Futures texts hold more digits than
 * that, but only zeros: {@code 0.080100}, {@code 25.000000000000000000000000000000}, {@code
 * 8.439E+4}.
 */
public final class Corpus {
  public static final int SIZE = 1024;
  public static final int INDEX_MASK = SIZE - 1;
  public static final long DEFAULT_SEED = 20_261_122L;

  /** Every text of {@link #decimals()} is exact at this scale and then fits a long. */
  public static final int DECIMALS_SCALE = 12;

  private final List<Instrument> spot = Instruments.spot();
  private final List<Instrument> futures = Instruments.futures();
  private final Map<String, byte[][]> kinds = new HashMap<>();
  private final Generator generator;
  private final long seed;

  public Corpus(long seed) {
    this.seed = seed;
    generator = new Generator(seed, spot, futures);
  }

  public static Corpus standard() {
    return new Corpus(DEFAULT_SEED);
  }

  /** Spot pairs, then futures contracts, at the index of their id. */
  public List<Symbol> symbols() {
    return Stream.concat(spot.stream(), futures.stream()).map(Instrument::symbol).toList();
  }

  /** {@code aggre.depth} of several pairs, contiguous for each. */
  public byte[][] spotDepths() {
    return kind("spotDepths", generator::spotDepths);
  }

  /** {@code aggre.depth} of one spot pair, contiguous from the first message to the last. */
  public byte[][] spotDepths(Symbol symbol) {
    Instrument instrument = spot(symbol);
    return kind("spotDepths=" + symbol.name(), () -> generator.spotDepths(instrument));
  }

  /**
   * The answer to {@code GET /api/v3/depth} from which {@link #spotDepths(Symbol)} goes on: its
   * {@code lastUpdateId} is the version before the first {@code fromVersion}.
   */
  public byte[] spotSnapshot(Symbol symbol) {
    return generator.spotSnapshot(spot(symbol));
  }

  /** {@code aggre.depth} of BTCUSDT with exactly so many levels, asks and bids together. */
  public byte[][] spotDepthOfLevels(int levels) {
    if (levels < 1) {
      throw new IllegalArgumentException("levels must be positive, got " + levels);
    }
    return kind("spotDepthOfLevels=" + levels, () -> generator.spotDepthOfLevels(levels));
  }

  /**
   * The book that {@link #spotDepthOfLevels} of so many levels finds: a {@code limit.depth} message
   * of every level, whose version is the one before the first {@code fromVersion}.
   */
  public byte[] spotBookOfLevels(int levels) {
    return generator.spotBookOfLevels(levels);
  }

  /** {@code aggre.deals}; the trades of 100 ms are one message. */
  public byte[][] spotDeals() {
    return kind("spotDeals", generator::spotDeals);
  }

  /** {@code aggre.deals} of BTCUSDT with exactly so many deals. */
  public byte[][] spotDealsOf(int deals) {
    if (deals < 1) {
      throw new IllegalArgumentException("deals must be positive, got " + deals);
    }
    return kind("spotDealsOf=" + deals, () -> generator.spotDealsOf(deals));
  }

  /** {@code aggre.bookTicker}; nearly every quote equals the one before of its pair. */
  public byte[][] spotBookTickers() {
    return kind("spotBookTickers", generator::spotBookTickers);
  }

  /** {@code limit.depth} with 20 levels a side; bids are padded with zeros, asks are not. */
  public byte[][] spotLimitDepths() {
    return kind("spotLimitDepths", generator::spotLimitDepths);
  }

  public byte[][] spotKlines() {
    return kind("spotKlines", generator::spotKlines);
  }

  public byte[][] spotMiniTickers() {
    return kind("spotMiniTickers", generator::spotMiniTickers);
  }

  /** {@code push.depth}, merged, contiguous for each contract, levels in no order. */
  public byte[][] futuresDepths() {
    return kind("futuresDepths", generator::futuresDepths);
  }

  /** {@code push.deal} with an array of trades. */
  public byte[][] futuresDeals() {
    return kind("futuresDeals", generator::futuresDeals);
  }

  public byte[][] futuresTickers() {
    return kind("futuresTickers", generator::futuresTickers);
  }

  public byte[][] futuresKlines() {
    return kind("futuresKlines", generator::futuresKlines);
  }

  /**
   * ASCII decimals without sign or exponent, exact at {@link #DECIMALS_SCALE}: prices and
   * quantities of spot pairs, some padded with zeros.
   */
  public byte[][] decimals() {
    return kind("decimals", () -> Decimals.of(spot, generator.dice("decimals")));
  }

  /** Answers to {@code POST /api/v3/order}. */
  public byte[][] orderAcks() {
    return kind("orderAcks", () -> RestAnswers.acks(spot, generator.dice("orderAcks")));
  }

  /** Refusals; about half of them are rows of a batch, which begin with the client's order id. */
  public byte[][] orderErrors() {
    return kind("orderErrors", () -> RestAnswers.errors(generator.dice("orderErrors")));
  }

  /** Unmasked binary frames around {@link #spotDepths()}. */
  public byte[][] serverFrames() {
    return kind("serverFrames", () -> Frames.ofServer(spotDepths()));
  }

  /** Masked text frames: subscriptions of up to 30 channels, and pings. */
  public byte[][] clientFrames() {
    return kind("clientFrames", () -> Frames.ofClient(spot, generator.dice("clientFrames")));
  }

  /** {@link #futuresDepths()}, each as four unmasked text fragments with a ping among them. */
  public byte[][] fragmentedMessages() {
    return kind(
        "fragmentedMessages",
        () -> Frames.fragmented(futuresDepths(), generator.dice("fragmentedMessages")));
  }

  /** JSON texts of about 1 KB; every sixteenth character has three bytes. */
  public byte[][] mixedTexts() {
    return kind("mixedTexts", () -> MixedTexts.of(generator.dice("mixedTexts")));
  }

  /**
   * One whole message in one frame; a masked one has a key that comes from the seed.
   *
   * @param opcode one of those of {@link Opcode}
   */
  public byte[] frame(byte[] payload, int opcode, boolean masked) {
    return masked
        ? Frames.masked(opcode, payload, generator.dice("frame").nextInt())
        : Frames.unmasked(opcode, true, payload);
  }

  /** SHA-256 in hex over every message of every kind. */
  public String fingerprint() {
    return Fingerprint.of(kinds().flatMap(kind -> Arrays.stream(kind.get())));
  }

  private Stream<Supplier<byte[][]>> kinds() {
    return Stream.of(
        this::spotDepths,
        () -> spotDepths(spot.get(0).symbol()),
        () -> new byte[][] {spotSnapshot(spot.get(0).symbol())},
        () -> spotDepthOfLevels(16),
        this::spotDeals,
        this::spotBookTickers,
        this::spotLimitDepths,
        this::spotKlines,
        this::spotMiniTickers,
        this::futuresDepths,
        this::futuresDeals,
        this::futuresTickers,
        this::futuresKlines,
        this::decimals,
        this::orderAcks,
        this::orderErrors,
        this::serverFrames,
        this::clientFrames,
        this::fragmentedMessages,
        this::mixedTexts,
        () -> BookRound.of(seed, 20, 16, BookRound.Spread.RECORDED).updates());
  }

  private Instrument spot(Symbol symbol) {
    return spot.stream()
        .filter(instrument -> instrument.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("not a spot pair of the corpus: " + symbol));
  }

  /** A deep copy, because a decoder may unmask in place. */
  private synchronized byte[][] kind(String name, Supplier<byte[][]> generated) {
    byte[][] known = kinds.get(name);
    if (known == null) {
      known = generated.get();
      kinds.put(name, known);
    }
    return Arrays.stream(known).map(byte[]::clone).toArray(byte[][]::new);
  }
}
