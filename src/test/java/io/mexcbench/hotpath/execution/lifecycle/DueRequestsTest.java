package io.mexcbench.hotpath.execution.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.Orders;
import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent when not everything can be. */
class DueRequestsTest {
  private static final Symbol BITCOIN = Orders.BITCOIN;
  private static final long PRICE = 6_000_000;
  private static final LifecycleRules RULES = LifecycleRules.standard(5_000);

  private final Sendings net = new Sendings();
  private final PreTradeLimits limits = limits(1_000);
  private final OrderLifecycle lifecycle = lifecycle(limits);
  private final OrderNews news = lifecycle.news();
  private final OrderIntent intent = Orders.limit(BITCOIN, PRICE, 100);

  private static PreTradeLimits limits(int openOrdersMax) {
    SymbolLimits ofSymbol = new SymbolLimits(BITCOIN, 1_000, Long.MAX_VALUE, 100);
    return new PreTradeLimits(List.of(ofSymbol), openOrdersMax, 5_000, 10_000);
  }

  private OrderLifecycle lifecycle(PreTradeLimits limits) {
    return new OrderLifecycle(RULES, new ClientOrderIds("t-", 0), limits, net, net, 0);
  }

  private LimitVerdict submit() {
    return lifecycle.submit(intent, PRICE);
  }

  private void submitUnknown(int orders) {
    for (int i = 0; i < orders; i++) {
      assertThat(submit()).isEqualTo(LimitVerdict.ACCEPTED);
    }
    net.take();
    news.onConnectionLost();
  }

  @Test
  void anOrderWhoseOutletThrewIsAskedFor() {
    net.isBroken = true;
    assertThatIllegalStateException().isThrownBy(this::submit).withMessage("broken after submit 1");
    net.isBroken = false;
    net.take();

    assertThat(lifecycle.stateOf(1)).isEqualTo(OrderState.SENT);
    assertThat(lifecycle.nextMillis()).isEqualTo(RULES.replyTimeoutMillis());
    lifecycle.onTime(RULES.replyTimeoutMillis());
    assertThat(net.take()).containsExactly("query 1");
  }

  @Test
  void whatWasDueWhenTheOutletThrewGoesNext() {
    submit();
    submit();
    net.isBroken = true;
    assertThatIllegalStateException()
        .isThrownBy(news::onConnectionLost)
        .withMessage("broken after query 1");
    net.isBroken = false;
    net.take();

    assertThat(lifecycle.nextMillis()).isZero();
    lifecycle.onTime(0);
    assertThat(net.take()).containsExactly("query 2");
  }

  @Test
  void everyOrderIsAskedForOnceBeforeOneIsAskedForTwice() {
    submitUnknown(450);
    List<String> queries = new ArrayList<>();
    for (int now = 0; now <= 30_000; now++) {
      lifecycle.onTime(now);
      net.take().stream().filter(sent -> sent.startsWith("query")).forEach(queries::add);
    }

    assertThat(queries).hasSize(3 * 250);
    assertThat(queries.subList(0, 450)).doesNotHaveDuplicates();
  }

  @Test
  void whatCouldNotLeaveTakesNothingFromTheLimit() {
    net.isConnected = false;
    for (int i = 0; i < 1_000; i++) {
      assertThat(submit()).isEqualTo(LimitVerdict.NOT_SENT);
    }
    net.isConnected = true;
    for (int i = 0; i < 500; i++) {
      assertThat(submit()).isEqualTo(LimitVerdict.ACCEPTED);
    }
    net.isConnected = false;
    assertThat(submit()).isEqualTo(LimitVerdict.RATE);
  }

  @Test
  void listsThatHaveToWaitHoldNoOrderBack() {
    for (int i = 0; i < 200; i++) {
      lifecycle.reconcile();
    }

    assertThat(net.take()).hasSize(166);
    assertThat(submit()).isEqualTo(LimitVerdict.ACCEPTED);
  }

  @Test
  void queriesThatNobodyWantsAnyMoreHoldNoOrderBack() {
    submitUnknown(300);
    assertThat(submit()).isEqualTo(LimitVerdict.BACKLOG);
    for (int order = 1; order <= 300; order++) {
      news.onReport(order, ReportedStatus.NEW, 0);
    }

    assertThat(submit()).isEqualTo(LimitVerdict.ACCEPTED);
  }
}
