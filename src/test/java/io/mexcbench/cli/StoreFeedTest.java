package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Reason;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.store.LastPrice;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.QuotedTrade;
import io.mexcbench.store.StoreFolder;
import io.mexcbench.store.StoreOptions;
import io.mexcbench.store.StoreWriter;
import io.mexcbench.store.StoredOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFeedTest {
  private static final long NOW_MILLIS = 1_769_847_300_000L;

  /** Their ids are not their places. */
  private static final List<Symbol> SYMBOLS =
      List.of(new Symbol(5, "ETHUSDT", 2, 5), new Symbol(2, "BTCUSDT", 2, 6));

  private final StoreOptions options = StoreOptions.standard().withClock(() -> NOW_MILLIS);
  private final StoreWriter writer = new StoreWriter(StoreFeed.symbolsOf(SYMBOLS), "s-", options);
  private final StoreFeed feed = new StoreFeed(writer, SYMBOLS, () -> NOW_MILLIS);
  private final OrderIntent intent =
      new OrderIntent(SYMBOLS.get(0))
          .set(
              SYMBOLS.get(0), Side.SELL, OrderType.LIMIT, 300, 4, Reason.CROSSED_ABOVE, NOW_MILLIS);

  @Test
  void whatIsHeardIsStoredUnderItsSymbol(@TempDir Path folder) throws Exception {
    try (MarketStore store = MarketStore.open(StoreFolder.take(folder), options)) {
      store.start(writer);
      feed.onQuote(SYMBOLS.get(1), NOW_MILLIS - 2, 1, 2, 3, 4);
      feed.onTrade(SYMBOLS.get(1), NOW_MILLIS - 1, 3, 5);
      feed.onTrade(SYMBOLS.get(0), 0, 301, 6);
      feed.onOrder(35, intent, OrderState.PARTIALLY_FILLED, 3);
    }
    try (MarketStore store = MarketStore.open(StoreFolder.take(folder), options)) {
      assertThat(store.queries().lastPrices())
          .extracting(last -> last.symbol().name(), LastPrice::timeMillis, LastPrice::price)
          .containsExactly(
              tuple("BTCUSDT", NOW_MILLIS - 1, 3L), tuple("ETHUSDT", NOW_MILLIS, 301L));
      assertThat(store.queries().tradesAsOf("BTCUSDT", NOW_MILLIS - 10, NOW_MILLIS, 10))
          .containsExactly(new QuotedTrade(NOW_MILLIS - 1, 2, 3, 5, 1, 2, 3, 4));
      assertThat(store.queries().orders(NOW_MILLIS, NOW_MILLIS + 1, 10))
          .containsExactly(
              new StoredOrder(
                  "s-z",
                  StoreFeed.symbolsOf(SYMBOLS).get(0),
                  "SELL",
                  "PARTIALLY_FILLED",
                  300,
                  4,
                  3,
                  NOW_MILLIS,
                  NOW_MILLIS));
    }
  }

  @Test
  void tradingThreadAllocatesNothing() {
    long[] time = {0};
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  time[0]++;
                  feed.onTrade(SYMBOLS.get(0), time[0], 1, 1);
                  feed.onQuote(SYMBOLS.get(1), time[0], 1, 1, 2, 1);
                  feed.onOrder(time[0], intent, OrderState.SENT, 0);
                }))
        .isZero();
  }
}
