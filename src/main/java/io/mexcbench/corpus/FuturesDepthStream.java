package io.mexcbench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * Merged depth updates of one contract: contiguous, levels in no order, and the number formats that
 * the feed mixes (with and without trailing zeros, round prices with an exponent, sizes with thirty
 * decimal places).
 */
final class FuturesDepthStream implements Mix.Stream {
  private static final int PADDED_PERCENT = 60;
  private static final int LONG_SIZE_PER_MILLE = 4;
  private static final String THIRTY_ZEROS = "." + "0".repeat(30);

  private final FuturesJsonEncoder encoder = new FuturesJsonEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final BookSimulation book;
  private final IntSupplier levels;
  private final IntUnaryOperator deletePercent;
  private long version;

  FuturesDepthStream(Instrument instrument, int count, Dice dice) {
    this(
        instrument,
        new Drawn(instrument.levels().stratified(count, dice))::next,
        BookSimulation::deletePercent,
        dice);
  }

  /** The same for as long as {@code levels} says how wide the next update is. */
  FuturesDepthStream(
      Instrument instrument, IntSupplier levels, IntUnaryOperator deletePercent, Dice dice) {
    this.instrument = instrument;
    this.dice = dice;
    this.levels = levels;
    this.deletePercent = deletePercent;
    book = new BookSimulation(instrument, dice);
    version = dice.between(8_000_000_000L, 42_000_000_000L);
  }

  @Override
  public byte[] next(long millis) {
    int count = levels.getAsInt();
    BookSimulation.Update update = book.next(count, deletePercent.applyAsInt(count));
    long begin = version + 1;
    version += Math.max(1, count + dice.between(0, count));
    FuturesJsonEncoder.Depth depth =
        new FuturesJsonEncoder.Depth(
            texts(update.asks()), texts(update.bids()), begin, version, millis - 3);
    return encoder.depth(instrument.name(), depth, millis);
  }

  long version() {
    return version;
  }

  void setVersion(long version) {
    this.version = version;
  }

  /** The simulation itself: price in ticks to contracts, from the best price outward. */
  BookSimulation simulation() {
    return book;
  }

  private List<FuturesJsonEncoder.Level> texts(NavigableMap<Long, Long> side) {
    List<FuturesJsonEncoder.Level> texts = new ArrayList<>(side.size());
    for (Map.Entry<Long, Long> level : side.entrySet()) {
      texts.add(dice.below(texts.size() + 1), text(level.getKey(), level.getValue()));
    }
    return texts;
  }

  private FuturesJsonEncoder.Level text(long ticks, long contracts) {
    if (contracts == 0) {
      return new FuturesJsonEncoder.Level(price(ticks), "0", 0);
    }
    String size = instrument.quantity(contracts);
    if (dice.below(1000) < LONG_SIZE_PER_MILLE) {
      size += THIRTY_ZEROS;
    }
    return new FuturesJsonEncoder.Level(price(ticks), size, (int) dice.between(1, 60));
  }

  private String price(long ticks) {
    long units = ticks * instrument.tickUnits();
    int scale = instrument.symbol().priceScale();
    String exponent = DecimalText.scientific(units, scale);
    if (exponent.contains("E+")) {
      return exponent;
    }
    return dice.percent(PADDED_PERCENT) ? instrument.paddedPrice(ticks) : instrument.price(ticks);
  }
}
