package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.FillRule;
import io.mexcbench.exchange.Requests;
import io.mexcbench.exchange.Streams;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole trading system against the simulated exchange, in virtual time. */
class TradingCoreTest {
  private final TradingRig rig =
      new TradingRig(ExchangeOptions.standard().withFillRule(FillRule.PUBLISHED_QUANTITY), 1, 10);

  @Test
  void booksAreLiveAndTheStreamIsOpenWithinASecond() {
    assertThat(rig.untilReady(1_000)).isLessThan(1_000);
    rig.pass(5_000);
    rig.assertBooksAreThoseOfTheExchange();
    assertThat(rig.meter.counters.gaps.sum()).isZero();
    assertThat(rig.core.refusedChannels()).isEmpty();
  }

  @Test
  void timeThatPassesAllocatesNothing() {
    rig.untilReady(1_000);
    rig.pass(5_000);
    assertThat(AllocationMeter.bytesOfAMillion(() -> rig.core.onTime(rig.nowMillis))).isZero();
  }

  @Test
  void ordersAreSentFilledAndClosed() {
    rig.untilReady(1_000);
    rig.pass(20_000).end();
    assertThat(rig.assertOrdersAreThoseOfTheExchange()).isGreaterThan(20);
    assertThat(rig.meter.counters.fills.sum()).isPositive();
    assertThat(rig.meter.roundTrip.interval().getTotalCount()).isPositive();
  }

  @Test
  void listenerHearsEveryTradeNewQuoteAndOrder() {
    rig.untilReady(1_000);
    rig.pass(20_000).end();
    EngineCounters counters = rig.meter.counters;
    CountingListener heard = rig.heard;
    assertThat(heard.trades).isPositive().isEqualTo(counters.trades.sum());
    assertThat(heard.quotes)
        .isPositive()
        .isEqualTo(counters.quotes.sum() - counters.repeatedQuotes.sum());
    assertThat(heard.sent).isPositive().isEqualTo(counters.orders.sum());
    assertThat(heard.ended).isGreaterThanOrEqualTo(counters.ordersClosed.sum());
    assertThat(heard.told)
        .isEqualTo(heard.sent + counters.fills.sum() + counters.ordersClosed.sum());
  }

  static List<Fault> faults() {
    return List.of(
        new Fault.Disconnect(Streams.ALL),
        new Fault.Disconnect(Streams.MARKET),
        new Fault.Disconnect(Streams.PRIVATE),
        new Fault.DisconnectMidFrame(7),
        new Fault.StallPushes(3_000),
        new Fault.DepthGap(Fault.ANY_SYMBOL, 1),
        new Fault.DepthGap("BTCUSDT", 3),
        new Fault.DepthReorder(Fault.ANY_SYMBOL),
        new Fault.DuplicatePush(Fault.ANY_SYMBOL),
        new Fault.DelayReplies(Requests.ANY, 5, 1_500),
        new Fault.DelayReplies(Requests.SNAPSHOT, 1, 800),
        new Fault.TooManyRequests(Requests.ANY, 1, 2),
        new Fault.TooManyRequests(Requests.SUBMIT, 1, 1),
        new Fault.TooManyRequests(Requests.SNAPSHOT, 1, 1),
        new Fault.ErrorBeforeAccept(Requests.SUBMIT, 1, 503),
        new Fault.ErrorBeforeAccept(Requests.SUBMIT, 1, 403),
        new Fault.ErrorBeforeAccept(Requests.QUERY, 1, 500),
        new Fault.ErrorAfterAccept(Requests.SUBMIT, 1, 504),
        new Fault.LostReply(Requests.SUBMIT, 1),
        new Fault.LostReply(Requests.CANCEL, 1),
        new Fault.LostReply(Requests.SNAPSHOT, 1),
        new Fault.ClockSkew(30_000),
        new Fault.ClockSkew(-30_000),
        new Fault.Restart(0),
        new Fault.Restart(2_500),
        new Fault.ExpireListenKeys(),
        new Fault.SuspendTrading("BTCUSDT", 2_000));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void afterAnyFaultBooksAndOrdersAreThoseOfTheExchange(Fault fault) {
    rig.untilReady(1_000);
    rig.pass(3_000).fault(fault).pass(12_000);
    rig.untilReady(3_000);
    rig.assertBooksAreThoseOfTheExchange();
    rig.end();
    assertThat(rig.assertOrdersAreThoseOfTheExchange()).isPositive();
    assertThat(rig.venue.records().counters().faults()).isEqualTo(1);
  }

  /** What the fault hits is under way for certain: a snapshot, an order, a question about it. */
  @ParameterizedTest
  @MethodSource("faults")
  void afterAnyFaultAmidOthersBooksAndOrdersAreThoseOfTheExchange(Fault fault) {
    rig.untilReady(1_000);
    rig.pass(3_000)
        .fault(fault)
        .fault(new Fault.DepthGap("BTCUSDT", 1))
        .fault(new Fault.Disconnect(Streams.PRIVATE))
        .fault(new Fault.LostReply(Requests.SUBMIT, 1))
        .pass(15_000);
    rig.untilReady(3_000);
    rig.assertBooksAreThoseOfTheExchange();
    rig.end();
    assertThat(rig.assertOrdersAreThoseOfTheExchange()).isPositive();
  }

  @Test
  void orderWhoseAnswerAndEventsAreLostIsFoundByAsking() {
    rig.untilReady(1_000);
    rig.pass(1_000)
        .fault(new Fault.Disconnect(Streams.PRIVATE))
        .fault(new Fault.LostReply(Requests.SUBMIT, 1))
        .pass(10_000)
        .end();
    assertThat(rig.core.lifecycle().counters().resolvedByQuery()).isPositive();
    rig.assertOrdersAreThoseOfTheExchange();
  }

  @Test
  void gapIsClosedByOneSnapshot() {
    rig.untilReady(1_000);
    rig.pass(1_000);
    long before = rig.meter.counters.snapshots.sum();
    rig.fault(new Fault.DepthGap("BTCUSDT", 1)).pass(3_000);
    assertThat(rig.meter.counters.gaps.sum()).isEqualTo(1);
    assertThat(rig.meter.counters.snapshots.sum() - before).isEqualTo(1);
    rig.strategies.forEach(
        (symbol, strategy) ->
            assertThat(strategy.lost).isEqualTo(symbol.name().equals("BTCUSDT") ? 1 : 0));
    rig.assertBooksAreThoseOfTheExchange();
  }

  @Test
  void everyStrategyHearsOnceThatTheMarketIsLost() {
    rig.untilReady(1_000);
    rig.pass(1_000).fault(new Fault.Disconnect(Streams.MARKET)).pass(3_000);
    assertThat(rig.strategies.values())
        .isNotEmpty()
        .allSatisfy(strategy -> assertThat(strategy.lost).isEqualTo(1));
  }

  @Test
  void restartedExchangeIsFoundAgainWithinASecond() {
    rig.untilReady(1_000);
    rig.fault(new Fault.Restart(5_000)).pass(5_000);
    assertThat(rig.core.isReady()).isFalse();
    rig.untilReady(1_000);
  }

  @Test
  void wrongClockCostsOneRefusedOrderAtMost() {
    rig.untilReady(1_000);
    rig.pass(2_000);
    long before = rig.meter.counters.ordersRejected.sum();
    rig.fault(new Fault.ClockSkew(-30_000)).pass(10_000);
    assertThat(rig.meter.counters.ordersRejected.sum() - before).isLessThanOrEqualTo(1);
    assertThat(rig.strategies.values()).anyMatch(strategy -> strategy.closed > 5);
  }

  @Test
  void nothingIsSentWhileTheExchangeWantsSilence() {
    rig.untilReady(1_000);
    rig.pass(1_000).fault(new Fault.TooManyRequests(Requests.SUBMIT, 1, 4));
    while (rig.meter.counters.rateLimited.sum() == 0) {
      rig.pass(1);
    }
    long requests = rig.network.requests;
    // A snapshot is wanted at once, and must wait as well.
    rig.fault(new Fault.DepthGap("BTCUSDT", 1)).pass(3_990);
    assertThat(rig.meter.counters.gaps.sum()).isPositive();
    assertThat(rig.network.requests).isEqualTo(requests);
    rig.pass(3_000);
    assertThat(rig.network.requests).isGreaterThan(requests);
    rig.untilReady(1_000);
  }
}
