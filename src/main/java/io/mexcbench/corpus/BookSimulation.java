package io.mexcbench.corpus;

import java.util.NavigableMap;

/**
 * A book whose middle walks at random and whose levels are set, changed and deleted around it. It
 * is never crossed: a level that the middle passes is deleted in the same update.
 */
final class BookSimulation {
  private static final int FIRST_LEVELS = 700;
  private static final long STEPS_PER_PRICE = 50_000;

  /** Levels of a side between which a book that goes on for ever is kept. */
  private static final int LEVELS_MANY = 1_200;

  private static final int LEVELS_FEW = 300;
  private static final int DELETE_PERCENT_WHEN_MANY = 65;
  private static final int DELETE_PERCENT_WHEN_FEW = 20;

  /** Both sides of an update, from the best price outward; quantity 0 deletes. */
  record Update(NavigableMap<Long, Long> asks, NavigableMap<Long, Long> bids) {}

  private final Dice dice;
  private final BookSide asks;
  private final BookSide bids;
  private final long startTicks;

  /** The highest price that a bid may have; asks lie above. */
  private long middle;

  BookSimulation(Instrument instrument, Dice dice) {
    this.dice = dice;
    startTicks = instrument.startTicks();
    middle = startTicks;
    asks = new BookSide(instrument, dice, 1);
    bids = new BookSide(instrument, dice, -1);
    asks.fill(middle + 1, FIRST_LEVELS);
    bids.fill(middle, FIRST_LEVELS);
  }

  NavigableMap<Long, Long> asks() {
    return asks.levels();
  }

  NavigableMap<Long, Long> bids() {
    return bids.levels();
  }

  long middle() {
    return middle;
  }

  /**
   * Deletes among this many levels, in percent. Binance's spot BTCUSDT updates of 8 August 2024
   * hold a third in narrow updates and two thirds in the widest; the line is fitted to them.
   */
  static int deletePercent(int levels) {
    return (int) (25 + 3.9 * StrictMath.log(levels) / StrictMath.log(2));
  }

  /** The same for a book that neither grows nor shrinks for ever. */
  int steadyDeletePercent(int levels) {
    if (Math.min(asks.levels().size(), bids.levels().size()) < LEVELS_FEW) {
      return DELETE_PERCENT_WHEN_FEW;
    }
    boolean isMany = Math.max(asks.levels().size(), bids.levels().size()) > LEVELS_MANY;
    return isMany ? DELETE_PERCENT_WHEN_MANY : deletePercent(levels);
  }

  /** The next update with exactly this many levels in all. */
  Update next(int levels) {
    return next(levels, deletePercent(levels));
  }

  Update next(int levels, int deletePercent) {
    int onAsks = (int) Math.round(levels * (0.25 + 0.5 * dice.unit()));
    Update update = new Update(asks.startUpdate(), bids.startUpdate());
    walk(onAsks, levels - onAsks);
    asks.change(middle + 1, onAsks, deletePercent);
    bids.change(middle, levels - onAsks, deletePercent);
    return update;
  }

  /** Goes as far as the update has room to delete what is passed; drifts back to the start. */
  private void walk(int onAsks, int onBids) {
    long reach = Math.max(2, startTicks / STEPS_PER_PRICE);
    long pull = (startTicks - middle) / (50 * reach);
    long target = middle + dice.between(-reach, reach) + pull;
    middle = target > middle ? asks.retreat(target + 1, onAsks) - 1 : bids.retreat(target, onBids);
  }
}
