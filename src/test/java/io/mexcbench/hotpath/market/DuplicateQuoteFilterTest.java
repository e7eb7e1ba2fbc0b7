package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DuplicateQuoteFilterTest {
  private static final Symbol SYMBOL = new Symbol(3, "BTCUSDT", 2, 8);

  private final DuplicateQuoteFilter filter = new DuplicateQuoteFilter(8);

  @Test
  void theFirstQuoteOfASymbolIsNewsEvenIfEmpty() {
    assertThat(filter.isNews(quote(SYMBOL, 0, 0, 0, 0))).isTrue();
  }

  @Test
  void anUnchangedQuoteIsNoNewsThoughItsVersionMovesOn() {
    filter.isNews(quote(SYMBOL, 10, 1, 11, 2));
    Quote later = quote(SYMBOL, 10, 1, 11, 2);
    later.setVersion(77);
    later.setSendTimeMillis(1_790_000_000_000L);
    assertThat(filter.isNews(later)).isFalse();
  }

  @Test
  void newsIsWhatDiffersFromTheLastQuoteOfThatSymbol() {
    Random random = new Random(20264);
    Map<Integer, List<Long>> last = new HashMap<>();
    DuplicateQuoteFilter growing = new DuplicateQuoteFilter(0);
    for (int i = 0; i < 100_000; i++) {
      Symbol symbol = new Symbol(random.nextInt(40), "X", 2, 8);
      List<Long> values =
          List.of(
              (long) random.nextInt(2),
              (long) random.nextInt(2),
              (long) random.nextInt(2),
              (long) random.nextInt(2));
      Quote quote = quote(symbol, values.get(0), values.get(1), values.get(2), values.get(3));
      boolean isNews = !values.equals(last.put(symbol.id(), values));
      assertThat(growing.isNews(quote)).isEqualTo(isNews);
    }
  }

  @Test
  void filteringAllocatesNothing() {
    Quote quote = quote(SYMBOL, 10, 1, 11, 2);
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  quote.setBid(quote.bidPrice() ^ 1, 5);
                  filter.isNews(quote);
                }))
        .isZero();
  }

  private static Quote quote(
      Symbol symbol, long bid, long bidQuantity, long ask, long askQuantity) {
    Quote quote = new Quote(symbol);
    quote.setBid(bid, bidQuantity);
    quote.setAsk(ask, askQuantity);
    return quote;
  }
}
