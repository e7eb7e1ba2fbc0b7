package io.mexcbench.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;

/** A book that is changed at random and can take its changes back. It is never crossed. */
final class BookRoundState {
  /** Changed prices in ticks with quantities in units, from the best price outward; 0 deletes. */
  record Levels(NavigableMap<Long, Long> asks, NavigableMap<Long, Long> bids) {}

  /** What an update sets, and what was there before it. */
  record Change(Levels after, Levels before) {}

  /** The best price stays for 95 of 100 updates, and then goes as far as this, in millionths. */
  private static final int MOVES_PERCENT = 5;

  private static final Quantiles MOVE = Quantiles.of(0, 1, .5, 60, .8, 120, 1, 750);

  private final Deque<Change> changes = new ArrayDeque<>();
  private final Dice dice;
  private final BookRoundSide asks;
  private final BookRoundSide bids;
  private final long start;

  /** The highest price that a bid may have; asks lie above. */
  private long middle;

  BookRoundState(Instrument instrument, Dice dice, int levels, BookRound.Spread spread) {
    this.dice = dice;
    start = instrument.startTicks();
    middle = start;
    asks = new BookRoundSide(instrument, dice, 1, levels, spread);
    bids = new BookRoundSide(instrument, dice, -1, levels, spread);
    asks.fill(middle + 1);
    bids.fill(middle);
  }

  Levels levels() {
    return new Levels(asks.levels(), bids.levels());
  }

  Change next(int levels) {
    int onAsks = (int) Math.round(levels * (0.25 + 0.5 * dice.unit()));
    asks.startUpdate();
    bids.startUpdate();
    if (dice.percent(MOVES_PERCENT)) {
      move(onAsks, levels - onAsks);
    }
    asks.change(middle + 1, onAsks);
    bids.change(middle, levels - onAsks);
    Levels after = new Levels(asks.after(), bids.after());
    return new Change(after, new Levels(asks.before(), bids.before()));
  }

  void remember(Change change) {
    changes.push(change);
  }

  Change takeBack() {
    return changes.pop();
  }

  /** Towards the start when it is far from it; no further than the update can delete. */
  private void move(int onAsks, int onBids) {
    long reach = Math.max(1, start * MOVE.draw(dice) / 1_000_000);
    boolean isUp = dice.unit() < 0.5 - 0.5 * (middle - start) / (20.0 * reach);
    middle =
        isUp
            ? asks.passUpTo(middle + reach + 1, onAsks) - 1
            : bids.passUpTo(middle - reach, onBids);
  }
}
