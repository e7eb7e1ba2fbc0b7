package io.mexcbench.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.IntUnaryOperator;

/** Depth updates of one spot pair with contiguous versions. */
final class SpotDepthStream implements Mix.Stream {
  private static final String EVENT = "spot@public.aggre.depth.v3.api.pb@100ms";

  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final BookSimulation book;
  private final int[] levels;
  private final IntUnaryOperator deletePercent;
  private int next;
  private long version;

  /** {@code deletePercent} says how many of an update's levels are deletions. */
  SpotDepthStream(Instrument instrument, int[] levels, IntUnaryOperator deletePercent, Dice dice) {
    this.instrument = instrument;
    this.levels = levels;
    this.deletePercent = deletePercent;
    this.dice = dice;
    book = new BookSimulation(instrument, dice);
    version = dice.between(80_000_000_000L, 89_000_000_000L);
  }

  /** The whole book as the REST API would give it now. */
  byte[] snapshot() {
    return RestJson.depth(
            version, paddedTexts(book.bids()), paddedTexts(book.asks()), Mix.FIRST_MILLIS)
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<SpotBody.Level> paddedTexts(NavigableMap<Long, Long> side) {
    return side.entrySet().stream()
        .map(
            level ->
                new SpotBody.Level(
                    instrument.paddedPrice(level.getKey()),
                    instrument.paddedQuantity(level.getValue())))
        .toList();
  }

  @Override
  public byte[] next(long millis) {
    int count = levels[next++];
    BookSimulation.Update update = book.next(count, deletePercent.applyAsInt(count));
    long from = version + 1;
    // The recorded series moves by about three versions for every two levels.
    version += Math.max(1, count + dice.between(0, count));
    SpotBody.Depth body =
        new SpotBody.Depth(
            texts(update.asks()),
            texts(update.bids()),
            EVENT,
            Long.toString(from),
            Long.toString(version),
            millis - dice.between(2, 90));
    String channel = EVENT + "@" + instrument.name();
    return encoder.encode(SpotEnvelope.of(channel, instrument.name(), millis), body);
  }

  /** The whole book as it is now, as a message of the channel that sends whole levels. */
  byte[] book(long millis) {
    String event = "spot@public.limit.depth.v3.api.pb";
    SpotBody.LimitDepth body =
        new SpotBody.LimitDepth(
            texts(book.asks()), texts(book.bids()), event, Long.toString(version), millis);
    String channel = event + "@" + instrument.name() + "@5000";
    return encoder.encode(SpotEnvelope.of(channel, instrument.name(), millis), body);
  }

  private List<SpotBody.Level> texts(NavigableMap<Long, Long> side) {
    List<SpotBody.Level> texts = new ArrayList<>(side.size());
    for (Map.Entry<Long, Long> level : side.entrySet()) {
      texts.add(
          new SpotBody.Level(
              instrument.price(level.getKey()), instrument.quantity(level.getValue())));
    }
    return texts;
  }
}
