package io.mexcbench.corpus;

import java.util.List;

/** The best 20 levels a side of one spot pair. */
final class SpotLimitDepthStream implements Mix.Stream {
  private static final String EVENT = "spot@public.limit.depth.v3.api.pb";
  private static final int LEVELS = 20;
  private static final int LEVELS_PER_STEP = 16;

  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final BookSimulation book;
  private long version;

  SpotLimitDepthStream(Instrument instrument, Dice dice) {
    this.instrument = instrument;
    this.dice = dice;
    book = new BookSimulation(instrument, dice);
    version = dice.between(80_000_000_000L, 89_000_000_000L);
  }

  @Override
  public byte[] next(long millis) {
    book.next(LEVELS_PER_STEP);
    version += dice.between(1, 500);
    // As captured: bids are padded to the symbol's decimal places, asks are not.
    List<SpotBody.Level> asks =
        book.asks().entrySet().stream()
            .limit(LEVELS)
            .map(
                level ->
                    new SpotBody.Level(
                        instrument.price(level.getKey()), instrument.quantity(level.getValue())))
            .toList();
    List<SpotBody.Level> bids =
        book.bids().entrySet().stream()
            .limit(LEVELS)
            .map(
                level ->
                    new SpotBody.Level(
                        instrument.paddedPrice(level.getKey()),
                        instrument.paddedQuantity(level.getValue())))
            .toList();
    String channel = EVENT + "@" + instrument.name() + "@" + LEVELS;
    return encoder.encode(
        SpotEnvelope.of(channel, instrument.name(), millis),
        new SpotBody.LimitDepth(
            asks, bids, EVENT, Long.toString(version), millis - dice.between(2, 90)));
  }
}
