package io.mexcbench.bench.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.execution.lifecycle.LifecycleRules;
import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;
import io.mexcbench.hotpath.execution.lifecycle.PreTradeLimits;
import io.mexcbench.hotpath.execution.lifecycle.SymbolLimits;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLifecycleBenchmarkTest {
  private final OrderLifecycleBenchmark benchmark = benchmark();

  private static OrderLifecycleBenchmark benchmark() {
    OrderLifecycleBenchmark benchmark = new OrderLifecycleBenchmark();
    benchmark.setUp();
    return benchmark;
  }

  @Test
  void everyOrderIsFilledInFullAndEnds() {
    OrderIntent[] orders = SampleOrders.limitOrders();
    long filled = 0;
    for (int i = 0; i < 4 * Corpus.SIZE; i++) {
      filled += orders[i & Corpus.INDEX_MASK].quantity();
      assertThat(benchmark.orderLife()).isEqualTo(i + 1);
      assertThat(benchmark.exchange().filledQuantity()).isEqualTo(filled);
    }
  }

  @Test
  void everyEventFillsOneMoreUnitOfAnOrderThatStaysOpen() {
    for (int i = 1; i <= 4 * Corpus.SIZE; i++) {
      assertThat(benchmark.eventAmongOpenOrders()).isEqualTo(i);
    }
    assertThat(benchmark.openOrders()).isEqualTo(OrderLifecycleBenchmark.OPEN_ORDERS);
    assertThat(benchmark.exchange().closed()).isZero();
  }

  @Test
  void neitherAllocatesAnything() {
    assertThat(AllocationMeter.bytesOfAMillion(benchmark::orderLife)).isZero();
    assertThat(AllocationMeter.bytesOfAMillion(benchmark::eventAmongOpenOrders)).isZero();
  }

  @Test
  void doubtsQueriesAndTradesAllocateNothing() {
    OrderIntent order = SampleOrders.limitOrders()[0];
    SilentExchange exchange = new SilentExchange();
    SymbolLimits limits = new SymbolLimits(order.symbol(), Long.MAX_VALUE, Long.MAX_VALUE, 500);
    OrderLifecycle lifecycle =
        new OrderLifecycle(
            LifecycleRules.standard(SampleOrders.RECV_WINDOW_MILLIS),
            new ClientOrderIds("t-", 0),
            new PreTradeLimits(List.of(limits), 8, 500, 10_000),
            exchange,
            exchange,
            0);
    long[] now = {0};
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              // So far apart that queries never fill the window of their endpoint.
              lifecycle.onTime(now[0] += 50);
              lifecycle.submit(order, SampleOrders.referencePrice());
              long sequence = lifecycle.lastSequence();
              lifecycle.news().onDoubt(sequence);
              lifecycle.news().onReport(sequence, ReportedStatus.PARTIALLY_FILLED, 0);
              lifecycle.news().onDeal(sequence, now[0], order.quantity());
            });

    assertThat(bytes).isZero();
    assertThat(lifecycle.liveOrders()).isZero();
    assertThat(lifecycle.counters().queries()).isGreaterThan(AllocationMeter.OPERATIONS);
    assertThat(exchange.closed()).isEqualTo(lifecycle.counters().resolvedByEvent());
  }
}
