package io.mexcbench.corpus;

import java.util.BitSet;
import java.util.Map;

/**
 * Best quotes of one spot pair. The exchange repeats the quote every 10 ms whether it changed or
 * not, so nearly every message differs from the one before in version and time only.
 */
final class SpotQuoteStream implements Mix.Stream {
  private static final String EVENT = "spot@public.aggre.bookTicker.v3.api.pb@10ms";
  private static final int LEVELS_PER_STEP = 16;

  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument;
  private final Dice dice;
  private final BookSimulation book;
  private final BitSet changes;
  private int next;
  private long version;
  private long changedMillis = Mix.FIRST_MILLIS - 5;
  private SpotBody.Level bid;
  private SpotBody.Level ask;

  SpotQuoteStream(Instrument instrument, int count, Dice dice) {
    this.instrument = instrument;
    this.dice = dice;
    book = new BookSimulation(instrument, dice);
    version = dice.between(80_000_000_000L, 89_000_000_000L);
    changes = places(count, instrument.quoteChanges(), dice);
    bid = text(book.bids().firstEntry());
    ask = text(book.asks().firstEntry());
  }

  @Override
  public byte[] next(long millis) {
    if (changes.get(next++)) {
      change();
      changedMillis = millis - dice.between(1, 9);
    }
    version += dice.between(1, 30);
    String channel = EVENT + "@" + instrument.name();
    return encoder.encode(
        SpotEnvelope.of(channel, instrument.name(), millis),
        new SpotBody.BookTicker(bid, ask, Long.toString(version), changedMillis));
  }

  private void change() {
    SpotBody.Level oldBid = bid;
    SpotBody.Level oldAsk = ask;
    while (bid.equals(oldBid) && ask.equals(oldAsk)) {
      book.next(LEVELS_PER_STEP);
      bid = text(book.bids().firstEntry());
      ask = text(book.asks().firstEntry());
    }
  }

  private SpotBody.Level text(Map.Entry<Long, Long> level) {
    return new SpotBody.Level(
        instrument.price(level.getKey()), instrument.quantity(level.getValue()));
  }

  /** Random places, never the first, because nothing comes before it. */
  private static BitSet places(int count, int chosen, Dice dice) {
    BitSet places = new BitSet(count);
    while (places.cardinality() < chosen) {
      places.set((int) dice.between(1, count - 1));
    }
    return places;
  }
}
