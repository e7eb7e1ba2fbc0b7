package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What any store must do, whatever database it is kept in. */
abstract class StoreContract {
  static final long DAY_MILLIS = 86_400_000;

  /** Eight minutes before midnight, so that a script goes over it. */
  static final long START_MILLIS = 20_000 * DAY_MILLIS - 8 * 60_000;

  static final int EVENTS = 6_000;

  abstract MarketStore open(StoreOptions options) throws Exception;

  static StoreOptions options() {
    return StoreOptions.standard()
        .withClock(() -> START_MILLIS)
        .withFreeBytesMin(0)
        .withBuffer(1 << 11, 1 << 10);
  }

  static StoreWriter writer(StoreOptions options) {
    return new StoreWriter(MarketScript.SYMBOLS, "s-", options);
  }

  /** Returns when nothing is on its way any more. */
  static StoreCounts settled(StoreWriter writer, long rows) {
    StoreCounts counts = writer.counts();
    while (counts.acknowledged() + counts.lost() + counts.refused() < rows) {
      Thread.onSpinWait();
      counts = writer.counts();
    }
    return counts;
  }

  private static MarketScript written(MarketStore store, long seed) throws Exception {
    MarketScript script = new MarketScript(seed, START_MILLIS, EVENTS, 400);
    StoreWriter writer = writer(options());
    store.start(writer);
    script.writeTo(writer);
    assertThat(settled(writer, EVENTS)).isEqualTo(new StoreCounts(EVENTS, 0, 0, 0));
    return script;
  }

  static void requireAnswers(MarketQueries queries, MarketScript script) throws Exception {
    assertThat(queries.lastPrices()).isEqualTo(script.lastPrices());
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20; i++) {
      int symbol = random.nextInt(MarketScript.SYMBOLS.size());
      String name = MarketScript.SYMBOLS.get(symbol).name();
      long from = random.nextLong(START_MILLIS - 100_000, script.endMillis());
      long to = random.nextLong(from, script.endMillis() + 100_000);
      assertThat(queries.bars(name, from, to)).isEqualTo(script.bars(symbol, from, to));
      assertThat(queries.vwap(name, from, to)).isEqualTo(script.vwap(symbol, from, to));
      assertThat(queries.tradesAsOf(name, from, to, 50))
          .isEqualTo(script.tradesAsOf(symbol, from, to, 50));
    }
  }

  @Test
  void queriesAnswerWhatTheRowsSayOverMidnightAndAfterReopening() throws Exception {
    MarketScript script;
    try (MarketStore store = open(options())) {
      script = written(store, 1);
      requireAnswers(store.queries(), script);
    }
    try (MarketStore store = open(options())) {
      assertThat(store.queries().symbols()).containsExactly("BTCUSDT", "ETHUSDT", "PEPEUSDT");
      requireAnswers(store.queries(), script);
    }
  }

  @Test
  void rowsOfALaterSessionFollowThoseOfTheFirst() throws Exception {
    MarketScript whole = new MarketScript(2, START_MILLIS, EVENTS, 300);
    MarketScript half = new MarketScript(2, START_MILLIS, EVENTS / 2, 300);
    for (List<MarketScript.Event> part :
        List.of(half.events, whole.events.subList(EVENTS / 2, EVENTS))) {
      try (MarketStore store = open(options())) {
        StoreWriter writer = writer(options());
        store.start(writer);
        for (MarketScript.Event event : part) {
          while (!MarketScript.write(event, writer)) {
            Thread.onSpinWait();
          }
        }
      }
    }
    try (MarketStore store = open(options())) {
      requireAnswers(store.queries(), whole);
    }
  }

  @Test
  void orderIsStoredAsItWasLastHeardOf() throws Exception {
    try (MarketStore store = open(options())) {
      StoreWriter writer = writer(options());
      store.start(writer);
      writer.order(36, 1, true, "SENT", 150, 20, 0, START_MILLIS);
      settled(writer, 1);
      writer.order(36, 1, true, "PARTIALLY_FILLED", 150, 20, 5, START_MILLIS + 40);
      writer.order(37, 0, false, "SENT", 0, 7, 0, START_MILLIS + 50);
      writer.order(36, 1, true, "FILLED", 150, 20, 20, START_MILLIS + 60);
      settled(writer, 4);
      assertThat(store.queries().orders(START_MILLIS, START_MILLIS + 100, 10))
          .containsExactly(
              new StoredOrder(
                  "s-10",
                  MarketScript.SYMBOLS.get(1),
                  "BUY",
                  "FILLED",
                  150,
                  20,
                  20,
                  START_MILLIS,
                  START_MILLIS + 60),
              new StoredOrder(
                  "s-11",
                  MarketScript.SYMBOLS.get(0),
                  "SELL",
                  "SENT",
                  0,
                  7,
                  0,
                  START_MILLIS + 50,
                  START_MILLIS + 50));
    }
  }

  @Test
  void samplesOfAKpiComeBackByTime() throws Exception {
    KpiSample first = new KpiSample("order \\ latency'\t\n", START_MILLIS, "p99", 0.25);
    KpiSample second = new KpiSample("order \\ latency'\t\n", START_MILLIS + 1_000, "p99", -1e-300);
    KpiSample other = new KpiSample("gc", START_MILLIS, "max", 3);
    try (MarketStore store = open(options())) {
      StoreWriter writer = writer(options());
      store.start(writer);
      List.of(second, other, first).forEach(writer::sample);
      settled(writer, 3);
      assertThat(store.queries().samples(first.kpi(), START_MILLIS, START_MILLIS + 2_000))
          .containsExactly(first, second);
      assertThat(store.queries().samples(first.kpi(), START_MILLIS + 1, START_MILLIS + 1_000))
          .isEmpty();
    }
  }

  @Test
  void daysThatAreTooOldAreForgottenAndTheirRowsRefused() throws Exception {
    StoreOptions two = options().withRetentionDays(2);
    try (MarketStore store = open(two.withClock(() -> 10 * DAY_MILLIS))) {
      StoreWriter writer = writer(two);
      store.start(writer);
      for (long day = 6; day <= 13; day++) {
        writer.trade(0, day * DAY_MILLIS, day, 1);
      }
      writer.order(1, 0, true, "FILLED", 1, 1, 1, 8 * DAY_MILLIS);
      writer.order(2, 0, true, "FILLED", 1, 1, 1, 10 * DAY_MILLIS);
      assertThat(settled(writer, 10)).isEqualTo(new StoreCounts(6, 0, 0, 4));
      assertThat(store.queries().bars("BTCUSDT", 0, 20 * DAY_MILLIS))
          .extracting(MinuteBar::open)
          .containsExactly(8L, 9L, 10L, 11L);
    }
    try (MarketStore store = open(two.withClock(() -> 12 * DAY_MILLIS))) {
      StoreWriter writer = writer(two);
      store.start(writer);
      writer.trade(0, 12 * DAY_MILLIS, 12, 1);
      settled(writer, 1);
      assertThat(store.queries().bars("BTCUSDT", 0, 20 * DAY_MILLIS))
          .extracting(MinuteBar::open)
          .containsExactly(10L, 11L, 12L);
      assertThat(store.queries().orders(0, 20 * DAY_MILLIS, 10))
          .extracting(StoredOrder::clientId)
          .containsExactly("s-2");
    }
  }

  @Test
  void everyQueryIsTimedUnderItsName() throws Exception {
    List<String> timed = new ArrayList<>();
    StoreOptions options =
        options()
            .withTimer(
                (query, nanos) -> {
                  assertThat(nanos).isPositive();
                  timed.add(query);
                });
    try (MarketStore store = open(options)) {
      written(store, 4);
      MarketQueries queries = store.queries();
      queries.lastPrices();
      queries.bars("BTCUSDT", START_MILLIS, START_MILLIS + 1_000);
      queries.vwap("BTCUSDT", START_MILLIS, START_MILLIS + 1_000);
      queries.tradesAsOf("BTCUSDT", START_MILLIS, START_MILLIS + 1_000, 1);
      queries.orders(START_MILLIS, START_MILLIS + 1_000, 1);
      queries.samples("gc", START_MILLIS, START_MILLIS + 1_000);
    }
    assertThat(timed)
        .containsExactly("last_price", "bars", "vwap", "as_of", "orders", "kpi_samples");
  }

  @Test
  void unknownSymbolIsNamedWithThoseThatThereAre() throws Exception {
    try (MarketStore store = open(options())) {
      written(store, 5);
      assertThatThrownBy(() -> store.queries().vwap("NOPE", 0, 1))
          .isInstanceOf(StoreException.class)
          .hasMessageEndingWith("no symbol \"NOPE\"; there are BTCUSDT, ETHUSDT, PEPEUSDT");
      assertThat(store.queries().vwap("BTCUSDT", 0, 1).price()).isEmpty();
    }
  }

  @Test
  void symbolWhoseDecimalPlacesChangedIsRefused() throws Exception {
    try (MarketStore store = open(options())) {
      written(store, 6);
    }
    try (MarketStore store = open(options())) {
      StoreWriter other =
          new StoreWriter(List.of(new StoreSymbol("BTCUSDT", 3, 6)), "s-", options());
      assertThatThrownBy(() -> store.start(other))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("BTCUSDT is stored with other decimal places");
    }
  }

  @Test
  void meanPriceIsInWholeUnits() throws Exception {
    try (MarketStore store = open(options())) {
      StoreWriter writer = writer(options());
      store.start(writer);
      writer.trade(0, START_MILLIS, 6_150, 1);
      writer.trade(0, START_MILLIS + 1, 6_250, 3);
      settled(writer, 2);
      assertThat(store.queries().vwap("BTCUSDT", START_MILLIS, START_MILLIS + 2).price())
          .hasValueSatisfying(
              price -> assertThat(price).isEqualByComparingTo(new BigDecimal("62.25")));
    }
  }
}
