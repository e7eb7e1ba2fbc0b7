package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.LevelView;
import io.mexcbench.engine.view.OrderView;
import io.mexcbench.engine.view.PairView;
import io.mexcbench.engine.view.SignalView;
import io.mexcbench.exchange.BookRecord;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.FillRule;
import io.mexcbench.exchange.OrderRecord;
import io.mexcbench.exchange.Streams;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is seen of the trading system is what the exchange has. */
class EngineViewTest {
  private final TradingRig rig =
      new TradingRig(ExchangeOptions.standard().withFillRule(FillRule.PUBLISHED_QUANTITY), 1, 10);

  private EngineView view() {
    CompletableFuture<EngineView> asked =
        rig.core.views().next(Runnable::run).toCompletableFuture();
    // It may be that the last one is young enough.
    if (!asked.isDone()) {
      rig.core.onTime(rig.nowMillis);
    }
    return asked.join();
  }

  @Test
  void booksOrdersAndPositionsAreThoseOfTheExchange() {
    rig.untilReady(1_000);
    rig.pass(20_000).end();
    rig.assertBooksAreThoseOfTheExchange();
    EngineView view = view();
    assertThat(view.isReady()).isTrue();
    assertThat(view.isHalted()).isTrue();
    assertThat(view.timeMillis()).isEqualTo(rig.nowMillis);
    assertThat(view.connections()).allMatch(one -> one.isActive());
    for (Symbol symbol : TradingRig.SYMBOLS) {
      PairView pair = view.pair(symbol.name()).orElseThrow();
      BookRecord right = rig.venue.records().book(symbol.name());
      assertThat(pair.version()).isEqualTo(right.version());
      assertThat(pair.bids()).isEqualTo(levels(symbol, right.bids()));
      assertThat(pair.asks()).isEqualTo(levels(symbol, right.asks()));
      assertThat(pair.trades()).isNotEmpty();
      assertThat(pair.bars()).isNotEmpty();
      RandomStrategy strategy = rig.strategies.get(symbol);
      assertThat(pair.position().held())
          .isEqualByComparingTo(
              BigDecimal.valueOf(strategy.bought - strategy.sold, symbol.quantityScale()));
    }
    requireOrders(view);
  }

  private void requireOrders(EngineView view) {
    Map<String, OrderRecord> right =
        rig.venue.records().orders().stream()
            .collect(Collectors.toMap(OrderRecord::clientOrderId, one -> one));
    assertThat(view.orders()).hasSizeGreaterThan(20).noneMatch(OrderView::isLive);
    for (OrderView order : view.orders()) {
      OrderRecord one = right.get(order.clientOrderId());
      assertThat(one).as(order.toString()).isNotNull();
      assertThat(order.filled())
          .isEqualByComparingTo(BigDecimal.valueOf(one.filled(), one.symbol().quantityScale()));
      assertThat(order.side()).isEqualTo(one.side().name());
    }
    assertThat(view.orders())
        .isSortedAccordingTo((a, b) -> Long.compare(b.sentMillis(), a.sentMillis()));
    List<String> ofSignals =
        view.signals().stream()
            .map(SignalView::clientOrderId)
            .flatMap(java.util.Optional::stream)
            .toList();
    assertThat(ofSignals)
        .isNotEmpty()
        .isSubsetOf(view.orders().stream().map(OrderView::clientOrderId).toList());
  }

  private static List<LevelView> levels(Symbol symbol, NavigableMap<Long, Long> side) {
    return side.entrySet().stream()
        .limit(PairViews.LEVELS_MAX)
        .map(
            level ->
                new LevelView(
                    BigDecimal.valueOf(level.getKey(), symbol.priceScale()),
                    BigDecimal.valueOf(level.getValue(), symbol.quantityScale())))
        .toList();
  }

  @Test
  void lostConnectionShows() {
    rig.untilReady(1_000);
    rig.fault(new Fault.Disconnect(Streams.ALL)).fault(new Fault.Restart(5_000)).pass(1_000);
    EngineView view = view();
    assertThat(view.isReady()).isFalse();
    assertThat(view.livePairs()).isZero();
    assertThat(view.connections()).noneMatch(one -> one.isActive());
    assertThat(view.pairs()).allMatch(pair -> pair.bids().isEmpty() && pair.version() == 0);
    assertThat(view.totals().get("lostConnections")).isPositive();
  }

  @Test
  void orderThatLivesIsCancelledAndOthersAreNot() {
    rig.untilReady(1_000);
    while (view().orders().stream().noneMatch(EngineViewTest::rests)) {
      rig.pass(150);
    }
    String id =
        view().orders().stream()
            .filter(EngineViewTest::rests)
            .findFirst()
            .orElseThrow()
            .clientOrderId();
    assertThat(rig.core.cancel(id)).isEqualTo(CancelAnswer.REQUESTED);
    rig.pass(1_000);
    assertThat(rig.core.cancel(id)).isEqualTo(CancelAnswer.ENDED);
    assertThat(rig.core.cancel("t1-zzzzz")).isEqualTo(CancelAnswer.UNKNOWN);
    assertThat(rig.core.cancel("other-1")).isEqualTo(CancelAnswer.UNKNOWN);
    assertThat(rig.core.cancel("💥")).isEqualTo(CancelAnswer.UNKNOWN);
    OrderRecord record =
        rig.venue.records().orders().stream()
            .filter(one -> one.clientOrderId().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(record.status().isFinal()).isTrue();
    assertThat(rig.meter.counters.strangers.sum()).isZero();
  }

  private static boolean rests(OrderView order) {
    return order.isLive() && order.state().equals("OPEN");
  }
}
