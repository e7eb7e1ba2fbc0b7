package io.mexcbench.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Depth updates of one spot pair with contiguous versions. */
final class SpotDepthStream implements Mix.Stream {
  private static final String CHANNEL = "spot@public.aggre.depth.v3.api.pb@";
  private static final String INTERVAL = "100ms";

  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final BookSimulation book;
  private final IntSupplier levels;
  private final IntUnaryOperator deletePercent;
  private BookSimulation.Update update;
  private long from;
  private long version;
  private long orderAgeMillis;

  /** {@code deletePercent} says how many of an update's levels are deletions. */
  SpotDepthStream(Instrument instrument, int[] levels, IntUnaryOperator deletePercent, Dice dice) {
    this(instrument, new Drawn(levels)::next, deletePercent, dice);
  }

  /** The same for as long as {@code levels} says how wide the next update is. */
  SpotDepthStream(
      Instrument instrument, IntSupplier levels, IntUnaryOperator deletePercent, Dice dice) {
    this.instrument = instrument;
    this.levels = levels;
    this.deletePercent = deletePercent;
    this.dice = dice;
    book = new BookSimulation(instrument, dice);
    update = new BookSimulation.Update(new TreeMap<>(), new TreeMap<>());
    version = dice.between(80_000_000_000L, 89_000_000_000L);
  }

  /** The whole book as the REST API would give it now. */
  byte[] snapshot() {
    return snapshot(Integer.MAX_VALUE, Mix.FIRST_MILLIS);
  }

  /** The best so many levels a side, as the REST API would give them now. */
  byte[] snapshot(int levelsPerSide, long millis) {
    return RestJson.depth(
            version,
            paddedTexts(book.bids(), levelsPerSide),
            paddedTexts(book.asks(), levelsPerSide),
            millis)
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<SpotBody.Level> paddedTexts(NavigableMap<Long, Long> side, int count) {
    return side.entrySet().stream()
        .limit(count)
        .map(
            level ->
                new SpotBody.Level(
                    instrument.paddedPrice(level.getKey()),
                    instrument.paddedQuantity(level.getValue())))
        .toList();
  }

  @Override
  public byte[] next(long millis) {
    advance();
    return push(INTERVAL, millis);
  }

  /** Changes the book by the next update. */
  void advance() {
    int count = levels.getAsInt();
    update = book.next(count, deletePercent.applyAsInt(count));
    from = version + 1;
    // The recorded series moves by about three versions for every two levels.
    version += Math.max(1, count + dice.between(0, count));
    orderAgeMillis = dice.between(2, 90);
  }

  /** The last update, as the channel of this interval sends it. */
  byte[] push(String interval, long millis) {
    String event = CHANNEL + interval;
    SpotBody.Depth body =
        new SpotBody.Depth(
            texts(update.asks()),
            texts(update.bids()),
            event,
            Long.toString(from),
            Long.toString(version),
            millis - orderAgeMillis);
    String channel = event + "@" + instrument.name();
    return encoder.encode(SpotEnvelope.of(channel, instrument.name(), millis), body);
  }

  long version() {
    return version;
  }

  void setVersion(long version) {
    this.version = version;
  }

  /** The simulation itself: price in ticks to quantity, from the best price outward. */
  BookSimulation simulation() {
    return book;
  }

  /** The whole book as it is now, as a message of the channel that sends whole levels. */
  byte[] book(long millis) {
    return book(5000, millis);
  }

  /** The best so many levels a side, as the channel of so many levels sends them. */
  byte[] book(int levelsPerSide, long millis) {
    String event = "spot@public.limit.depth.v3.api.pb";
    SpotBody.LimitDepth body =
        new SpotBody.LimitDepth(
            texts(book.asks(), levelsPerSide),
            texts(book.bids(), levelsPerSide),
            event,
            Long.toString(version),
            millis);
    String channel = event + "@" + instrument.name() + "@" + levelsPerSide;
    return encoder.encode(SpotEnvelope.of(channel, instrument.name(), millis), body);
  }

  private List<SpotBody.Level> texts(NavigableMap<Long, Long> side) {
    return texts(side, side.size());
  }

  private List<SpotBody.Level> texts(NavigableMap<Long, Long> side, int count) {
    List<SpotBody.Level> texts = new ArrayList<>(Math.min(count, side.size()));
    for (Map.Entry<Long, Long> level : side.entrySet()) {
      if (texts.size() == count) {
        break;
      }
      texts.add(
          new SpotBody.Level(
              instrument.price(level.getKey()), instrument.quantity(level.getValue())));
    }
    return texts;
  }
}
