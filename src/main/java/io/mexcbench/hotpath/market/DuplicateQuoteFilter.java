package io.mexcbench.hotpath.market;

import java.util.Arrays;

/**
 * Tells news from repetition: the exchange sends an unchanged quote again every 10 ms. Prices and
 * quantities count, versions and times do not.
 */
public final class DuplicateQuoteFilter {
  private static final int FIELDS = 4;

  private long[] last;

  /**
   * @param symbolCount how many symbol ids to make room for; a larger id makes it grow
   */
  public DuplicateQuoteFilter(int symbolCount) {
    last = unseen(new long[FIELDS * symbolCount], 0);
  }

  /** Whether the quote differs from the symbol's previous one; its first one always does. */
  public boolean isNews(Quote quote) {
    int at = FIELDS * quote.symbol().id();
    if (at >= last.length) {
      last = unseen(Arrays.copyOf(last, 2 * (at + FIELDS)), last.length);
    }
    // One combined test: four separate branches are harder to predict than their sum.
    long difference =
        (last[at] ^ quote.bidPrice())
            | (last[at + 1] ^ quote.bidQuantity())
            | (last[at + 2] ^ quote.askPrice())
            | (last[at + 3] ^ quote.askQuantity());
    if (difference == 0) {
      return false;
    }
    last[at] = quote.bidPrice();
    last[at + 1] = quote.bidQuantity();
    last[at + 2] = quote.askPrice();
    last[at + 3] = quote.askQuantity();
    return true;
  }

  /** No decoder gives {@link DecimalParser#FAILED} as a value, so it stands for "none yet". */
  private static long[] unseen(long[] quotes, int from) {
    Arrays.fill(quotes, from, quotes.length, DecimalParser.FAILED);
    return quotes;
  }
}
