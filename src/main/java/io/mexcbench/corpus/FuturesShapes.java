package io.mexcbench.corpus;

import java.util.List;
import java.util.Map;

/**
 * Futures messages that all have one shape, for comparisons in which the size must not vary: {@link
 * Corpus#SIZE} seeded messages of the contracts in turn, beside the mixes of {@link Corpus}.
 */
public final class FuturesShapes {
  private static final int MILLIS_APART = 20;
  private static final int LEVELS_PER_STEP = 16;

  private final List<Instrument> contracts = Instruments.futures();
  private final long seed;

  public FuturesShapes(long seed) {
    this.seed = seed;
  }

  public static FuturesShapes standard() {
    return new FuturesShapes(Corpus.DEFAULT_SEED);
  }

  /** {@code push.depth.full} with the best so many levels of either side, from the best outward. */
  public byte[][] fullDepths(int levelsPerSide) {
    return messages(
        "fullDepths=" + levelsPerSide,
        (instrument, dice) -> {
          BookSimulation book = new BookSimulation(instrument, dice);
          FuturesJsonEncoder encoder = new FuturesJsonEncoder();
          return millis -> {
            book.next(LEVELS_PER_STEP);
            String data =
                "{\"asks\":"
                    + levels(instrument, book.asks(), levelsPerSide, dice)
                    + ",\"bids\":"
                    + levels(instrument, book.bids(), levelsPerSide, dice)
                    + ",\"version\":"
                    + (197_000_000L + dice.below(1_000_000))
                    + "}";
            return encoder.push(instrument.name(), "push.depth.full", data, millis);
          };
        });
  }

  /** {@code push.deal} with one trade in its array, without the ids that came later. */
  public byte[][] singleDeals() {
    return messages(
        "singleDeals",
        (instrument, dice) -> {
          FuturesJsonEncoder encoder = new FuturesJsonEncoder();
          return millis -> {
            String data =
                "[{\"p\":"
                    + instrument.price(instrument.startTicks() + dice.between(-500, 500))
                    + ",\"v\":"
                    + instrument.quantity(instrument.drawQuantity(dice))
                    + ",\"T\":"
                    + dice.between(1, 2)
                    + ",\"O\":"
                    + dice.between(1, 3)
                    + ",\"M\":"
                    + dice.between(1, 2)
                    + ",\"t\":"
                    + (millis - dice.between(0, 9))
                    + "}]";
            return encoder.push(instrument.name(), "push.deal", data, millis);
          };
        });
  }

  /** {@code push.ticker} with all that it has. */
  public byte[][] tickers() {
    return messages("tickers", FuturesTickerStream::new);
  }

  private static String levels(Instrument instrument, Map<Long, Long> side, int count, Dice dice) {
    StringBuilder text = new StringBuilder();
    side.entrySet().stream()
        .limit(count)
        .forEach(
            level ->
                text.append(text.isEmpty() ? "[[" : ",[")
                    .append(instrument.price(level.getKey()))
                    .append(',')
                    .append(instrument.quantity(level.getValue()))
                    .append(',')
                    .append(dice.between(1, 3))
                    .append(']'));
    return text.append(']').toString();
  }

  /** Makes the messages of one instrument. */
  private interface Source {
    Mix.Stream of(Instrument instrument, Dice dice);
  }

  private byte[][] messages(String name, Source source) {
    return Mix.of(
        contracts,
        Mix.evenly(contracts),
        MILLIS_APART,
        Dice.of(seed, name),
        (instrument, count) ->
            source.of(instrument, Dice.of(seed, name + "/" + instrument.name())));
  }
}
