package io.mexcbench.corpus;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Depth updates of BTCUSDT that leave the book as they found it, so that they can be applied round
 * after round: the second half takes back what the first half did, last change first. All updates
 * have the same number of levels; versions are contiguous from the snapshot's on.
 *
 * <p>The shares of what a level is are those of Binance's spot BTCUSDT updates of 8 August 2024: 39
 * % delete a level, 9 % delete one that is not there, 40 % add one and 12 % change one, which makes
 * 48 % deletions. Taken back, that is nearly the same mix: what was added is deleted.
 */
public final class BookRound {
  private static final String EVENT = "spot@public.aggre.depth.v3.api.pb@100ms";
  private static final String BOOK_EVENT = "spot@public.limit.depth.v3.api.pb";
  private static final int MILLIS_APART = 100;
  private static final int WIDEST_STEP = 3;

  private final SpotEncoder encoder = new SpotEncoder();
  private final Instrument instrument = Instruments.spot().get(0);
  private final Dice dice;
  private final BookRoundState book;
  private final byte[][] updates = new byte[Corpus.SIZE][];
  private final byte[] snapshot;
  private long version;
  private long millis = Mix.FIRST_MILLIS;

  private BookRound(Dice dice, int levelsASide, int levelsAnUpdate, Spread spread) {
    this.dice = dice;
    book = new BookRoundState(instrument, dice, levelsASide, spread);
    version = dice.between(80_000_000_000L, 89_000_000_000L);
    snapshot = snapshot();
    int half = Corpus.SIZE / 2;
    for (int i = 0; i < half; i++) {
      BookRoundState.Change change = book.next(levelsAnUpdate);
      updates[i] = update(change.after());
      book.remember(change);
    }
    for (int i = half; i < Corpus.SIZE; i++) {
      updates[i] = update(book.takeBack().before());
    }
  }

  /** Where the levels of a book and their changes lie. */
  public enum Spread {
    /** As far from the best price as recorded: half within 422 millionths of the price. */
    RECORDED,
    /** Evenly within 2 % of the price. */
    UNIFORM
  }

  /**
   * Always the same for the same arguments.
   *
   * @param levelsASide levels that each side of the book has, give or take a tenth
   * @param levelsAnUpdate levels of each update, asks and bids together
   */
  public static BookRound of(long seed, int levelsASide, int levelsAnUpdate, Spread spread) {
    if (levelsASide < 1 || levelsAnUpdate < 1) {
      throw new IllegalArgumentException(
          "levels must be positive, got " + levelsASide + " and " + levelsAnUpdate);
    }
    String purpose = "bookRound=" + levelsASide + "/" + levelsAnUpdate + "/" + spread;
    return new BookRound(Dice.of(seed, purpose), levelsASide, levelsAnUpdate, spread);
  }

  public Symbol symbol() {
    return instrument.symbol();
  }

  /** The book before the first update, a {@code limit.depth} message of every level. */
  public byte[] book() {
    return snapshot.clone();
  }

  /** {@code aggre.depth} messages, as many as {@link Corpus#SIZE}. */
  public byte[][] updates() {
    byte[][] copy = new byte[updates.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = updates[i].clone();
    }
    return copy;
  }

  private byte[] snapshot() {
    BookRoundState.Levels levels = book.levels();
    SpotBody.LimitDepth body =
        new SpotBody.LimitDepth(
            texts(levels.asks()), texts(levels.bids()), BOOK_EVENT, Long.toString(version), millis);
    String channel = BOOK_EVENT + "@" + instrument.name() + "@5000";
    return encoder.encode(SpotEnvelope.of(channel, instrument.name(), millis), body);
  }

  private byte[] update(BookRoundState.Levels levels) {
    int count = levels.asks().size() + levels.bids().size();
    long from = version + 1;
    version += dice.between(count, (long) WIDEST_STEP * count);
    millis += MILLIS_APART;
    SpotBody.Depth body =
        new SpotBody.Depth(
            texts(levels.asks()),
            texts(levels.bids()),
            EVENT,
            Long.toString(from),
            Long.toString(version),
            millis - dice.between(2, 90));
    String channel = EVENT + "@" + instrument.name();
    return encoder.encode(SpotEnvelope.of(channel, instrument.name(), millis), body);
  }

  private List<SpotBody.Level> texts(Map<Long, Long> side) {
    List<SpotBody.Level> texts = new ArrayList<>(side.size());
    side.forEach(
        (price, quantity) ->
            texts.add(new SpotBody.Level(instrument.price(price), instrument.quantity(quantity))));
    return texts;
  }
}
