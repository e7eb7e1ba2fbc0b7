package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.mexcbench.AllocationMeter;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.FillRule;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.exchange.Requests;
import io.mexcbench.exchange.Streams;
import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Reason;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.kpi.Kpi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the metrics say of the trading system is what happened, in virtual time. */
class MeasuredEngineTest {
  private static final Symbol SYMBOL = TradingRig.SYMBOLS.get(0);

  private final TradingRig rig =
      new TradingRig(ExchangeOptions.standard().withFillRule(FillRule.PUBLISHED_QUANTITY), 1, 10);

  private Scrape scrape() {
    return Scrape.of(rig.meter.metrics);
  }

  @Test
  void everyPairHasItsSeriesBeforeAnythingHappens() {
    Scrape scrape = scrape();
    for (Symbol symbol : TradingRig.SYMBOLS) {
      for (String type : List.of("depth", "quote", "deals")) {
        String labels = "{trading_pair=\"" + symbol.name() + "\",update_type=\"" + type + "\"}";
        assertThat(scrape.value("market_data_updates_total" + labels)).isZero();
        assertThat(scrape.value("market_data_processing_seconds_count" + labels)).isZero();
      }
      assertThat(
              scrape.value(
                  "orders_total{outcome=\"filled\",trading_pair=\"" + symbol.name() + "\"}"))
          .isZero();
      assertThat(
              scrape.value(
                  "signal_generation_seconds_count{strategy=\"RandomStrategy\",trading_pair=\""
                      + symbol.name()
                      + "\"}"))
          .isZero();
    }
  }

  @Test
  void everyMessageAndEveryOrderIsCountedOnce() {
    rig.untilReady(1_000);
    rig.pass(20_000).end();
    Scrape scrape = scrape();
    EngineCounters counters = rig.meter.counters;
    double updates = scrape.sum("market_data_updates_total{");
    assertThat(updates).isPositive().isEqualTo(scrape.sum("market_data_processing_seconds_count"));
    assertThat(
            updates
                + scrape.value("websocket_message_duration_seconds_count{message_type=\"other\"}"))
        .isEqualTo((double) counters.messages.sum());
    assertThat(scrape.value("websocket_message_duration_seconds_count{message_type=\"quote\"}"))
        .isEqualTo((double) counters.quotes.sum());
    assertThat(scrape.value("websocket_message_duration_seconds_count{message_type=\"private\"}"))
        .isPositive();

    long asked = rig.strategies.values().stream().mapToLong(one -> one.asked).sum();
    assertThat(scrape.sum("order_execution_latency_seconds_count"))
        .isEqualTo((double) asked)
        .isPositive();
    assertThat(scrape.sum("orders_total{")).isEqualTo((double) asked);
    assertThat(
            scrape.sum("orders_total{outcome=\"refused\"")
                + scrape.sum("orders_total{outcome=\"not_sent\""))
        .isEqualTo((double) counters.ordersRefused.sum());
    assertThat(scrape.sum("order_round_trip_time_seconds_count"))
        .isEqualTo((double) counters.orders.sum());
  }

  @Test
  void everyPairHasAsManyUpdatesAsItsMarketPromises() {
    rig.untilReady(1_000);
    Scrape before = scrape();
    rig.pass(20_000);
    Scrape after = scrape();
    int pairs = TradingRig.SYMBOLS.size();
    for (Symbol symbol : TradingRig.SYMBOLS) {
      String series = "market_data_updates_total{trading_pair=\"" + symbol.name();
      assertThat(after.sum(series) - before.sum(series))
          .isCloseTo(20 * MarketProfile.CALM.pushesPerSecondOfPair(pairs), withinPercentage(2));
    }
  }

  @Test
  void everyPairAndSideIsToldApart() {
    rig.untilReady(1_000);
    rig.pass(20_000).end();
    Scrape scrape = scrape();
    for (Symbol symbol : TradingRig.SYMBOLS) {
      RandomStrategy strategy = rig.strategies.get(symbol);
      assertThat(
              scrape.values().entrySet().stream()
                  .filter(
                      entry -> entry.getKey().startsWith("order_execution_latency_seconds_count"))
                  .filter(entry -> entry.getKey().contains("\"" + symbol.name() + "\""))
                  .mapToDouble(Map.Entry::getValue)
                  .sum())
          .isEqualTo((double) strategy.asked);
      assertThat(scrape.values().keySet())
          .anyMatch(
              series ->
                  series.startsWith(
                      "order_round_trip_time_seconds_count{order_type=\"immediate_or_cancel\",side=\"buy\",trading_pair=\""
                          + symbol.name()));
    }
  }

  @Test
  void answerThatNeverComesIsNotMissing() {
    rig.untilReady(1_000);
    rig.fault(new Fault.LostReply(Requests.SUBMIT, 3));
    rig.pass(20_000).end();
    assertThat(scrape().sum("order_round_trip_time_seconds_count"))
        .isEqualTo((double) rig.meter.counters.orders.sum());
  }

  @Test
  void recoveryIsTheTimeWithoutABookAfterALostConnection() {
    rig.untilReady(1_000);
    assertThat(scrape().sum("recovery_seconds_count")).isZero();
    rig.fault(new Fault.Disconnect(Streams.MARKET));
    double withheldSeconds = 0;
    for (int i = 0; i < 5_000; i++) {
      rig.pass(1);
      withheldSeconds +=
          rig.core.desks().all().stream().filter(desk -> !desk.isLive()).count() / 1e3;
    }
    Scrape scrape = scrape();
    assertThat(withheldSeconds).isPositive();
    assertThat(scrape.value("recovery_seconds_count{cause=\"connection\"}"))
        .isEqualTo(TradingRig.SYMBOLS.size());
    assertThat(scrape.value("recovery_seconds_sum{cause=\"connection\"}"))
        .isCloseTo(withheldSeconds, within(0.002 * TradingRig.SYMBOLS.size()));
    assertThat(scrape.value("recovery_seconds_count{cause=\"gap\"}")).isZero();
    assertThat(rig.meter.counters.reconnects.sum()).isEqualTo(1);
  }

  @Test
  void recoveryFromAGapIsToldApart() {
    rig.untilReady(1_000);
    rig.fault(new Fault.DepthGap(SYMBOL.name(), 3));
    rig.pass(5_000);
    assertThat(scrape().value("recovery_seconds_count{cause=\"gap\"}"))
        .isEqualTo((double) rig.meter.counters.gaps.sum())
        .isPositive();
    assertThat(scrape().value("recovery_seconds_count{cause=\"connection\"}")).isZero();
  }

  @Test
  void samplesAndReadingsTakeNothingFromEachOther() {
    rig.untilReady(1_000);
    rig.pass(20_000);
    long processed = rig.meter.processing.interval().getTotalCount();
    assertThat(processed).isPositive();
    var samples = rig.meter.samples();
    assertThat(samples.get(Kpi.WEBSOCKET_MESSAGE).count()).isGreaterThan(processed);
    assertThat(samples.get(Kpi.EXECUTION_LATENCY).count()).isPositive();
    assertThat(samples.get(Kpi.ROUND_TRIP).p50().orElseThrow()).isBetween(0.003, 0.006);
    assertThat(rig.meter.samples().get(Kpi.WEBSOCKET_MESSAGE).count()).isZero();
    assertThat(rig.meter.roundTrip.interval().getTotalCount()).isPositive();
    assertThat(rig.meter.roundTrip.interval().getTotalCount()).isZero();
  }

  @Test
  void orderThatDidNotLeaveIsCountedByWhy() {
    Instruments instruments = new Instruments(rig.meter.metrics, rig.core.desks());
    OrderIntent intent =
        new OrderIntent(SYMBOL)
            .set(SYMBOL, Side.BUY, OrderType.MARKET, 0, 1, Reason.CROSSED_ABOVE, 1);
    instruments.onRefused(intent, LimitVerdict.RATE);
    instruments.onRefused(intent, LimitVerdict.RATE);
    instruments.onRefused(intent, LimitVerdict.NOT_SENT);
    String pair = ",trading_pair=\"" + SYMBOL.name() + "\"}";
    Scrape scrape = scrape();
    assertThat(scrape.value("orders_total{outcome=\"refused\"" + pair)).isEqualTo(2);
    assertThat(scrape.value("orders_total{outcome=\"not_sent\"" + pair)).isEqualTo(1);
  }

  @Test
  void measuringAMessageAndAnOrderAllocatesNothing() {
    Instruments instruments = new Instruments(rig.meter.metrics, rig.core.desks());
    OrderIntent intent =
        new OrderIntent(SYMBOL)
            .set(SYMBOL, Side.BUY, OrderType.MARKET, 0, 1, Reason.CROSSED_ABOVE, 1);
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              instruments.onMarket(MessageType.DEPTH, SYMBOL.id(), 1_500);
              instruments.onSignal(SYMBOL.id(), 1_200);
              instruments.onLag(2_000_000);
              instruments.execution(intent).record(800);
              instruments.roundTrip(intent).record(900_000);
              instruments.onRefused(intent, LimitVerdict.RATE);
            });
    assertThat(bytes).isZero();
  }
}
