package io.mexcbench.hotpath.execution.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.signal.Side;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class OrderLifecycleTest extends LifecycleFixture {
  private static final byte[] ID = {'7'};

  private long accepted() {
    assertThat(submit()).isEqualTo(LimitVerdict.ACCEPTED);
    return lifecycle.lastSequence();
  }

  private long open() {
    long sequence = accepted();
    news.onAccepted(sequence, ID, 0, 1);
    net.take();
    return sequence;
  }

  @Test
  void anOrderLivesFromSubmissionToItsLastFill() {
    long order = accepted();
    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.SENT);
    news.onAccepted(order, ID, 0, 1);
    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.ACKNOWLEDGED);
    news.onReport(order, ReportedStatus.NEW, 0);
    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.OPEN);
    news.onReport(order, ReportedStatus.PARTIALLY_FILLED, 30);
    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.PARTIALLY_FILLED);
    news.onReport(order, ReportedStatus.FILLED, 100);

    assertThat(net.sent).containsExactly("submit 1");
    assertThat(net.told).containsExactly("1 filled 30", "1 filled 70", "1 FILLED 0");
    assertThat(limits.held(BITCOIN)).isEqualTo(100);
  }

  @Test
  void aDoubtIsAskedAboutAtOnceAndTheOrderIsNeverSentAgain() {
    long order = accepted();
    news.onDoubt(order);

    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.UNKNOWN);
    assertThat(net.take()).containsExactly("submit 1", "query 1");
    for (int now = 0; now < 60_000; now++) {
      lifecycle.onTime(now);
    }
    assertThat(net.sent).doesNotContain("submit 1");
  }

  @Test
  void absenceIsProvenByWhenWasAskedNotByWhenWasAnswered() {
    long order = accepted();
    lifecycle.onTime(1_000);
    lifecycle.onTime(9_000);
    news.onQueriedAbsent(order, 6_000);
    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.UNKNOWN);
    news.onQueriedAbsent(order, 6_001);

    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.ABSENT);
    assertThat(net.told).containsExactly("1 ABSENT 100");
  }

  @Test
  void anOrderThatIsThereAfterAllContradicts() {
    long order = accepted();
    news.onRejected(order, 30_004);
    news.onReport(order, ReportedStatus.NEW, 0);

    assertThat(net.told).containsExactly("1 REJECTED 100", "1 contradicted");
    assertThat(lifecycle.counters().contradictions()).isEqualTo(1);
  }

  @Test
  void aRefusalInTheFormOfAServerErrorIsADoubt() {
    long order = accepted();
    news.onRejected(order, 504);

    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.UNKNOWN);
  }

  @Test
  void whatEndsWithLessThanWasToldIsAskedAgain() {
    long order = open();
    news.onReport(order, ReportedStatus.PARTIALLY_FILLED, 50);
    news.onReport(order, ReportedStatus.PARTIALLY_CANCELED, 30);
    lifecycle.onTime(RULES.queryMillis());

    assertThat(lifecycle.stateOf(order)).isEqualTo(OrderState.PARTIALLY_FILLED);
    assertThat(net.take()).containsExactly("query 1");
  }

  @Test
  void tradesBeyondTheMemoryAreLeftToReports() {
    long order = open();
    for (int trade = 0; trade < 40; trade++) {
      news.onDeal(order, trade, 1);
      news.onDeal(order, trade, 1);
    }

    assertThat(net.told).isEqualTo(Collections.nCopies(TradeMemory.TRADES_MAX, "1 filled 1"));
    lifecycle.onTime(RULES.queryMillis());
    assertThat(net.take()).containsExactly("query 1");
  }

  @Test
  void anOrderThatCouldNotLeaveLeavesNoTrace() {
    net.isConnected = false;

    assertThat(submit()).isEqualTo(LimitVerdict.NOT_SENT);
    assertThat(net.told).isEmpty();
    assertThat(limits.openOrders()).isZero();
    assertThat(limits.onOrder(BITCOIN, Side.BUY)).isZero();
    assertThat(lifecycle.liveOrders()).isZero();
  }

  @Test
  void whatIsFoundNotToHaveLeftIsClosed() {
    long order = accepted();
    news.onNotSent(order);

    assertThat(net.told).containsExactly("1 NOT_SENT 100");
  }

  @Test
  void inSilenceNothingLeavesAndAfterItCancelsGoFirstThenListsThenQueries() {
    long open = open();
    long unknown = accepted();
    net.take();
    news.onRateLimited(5_000);
    news.onDoubt(unknown);
    lifecycle.cancel(open);
    lifecycle.onTime(4_999);
    assertThat(submit()).isEqualTo(LimitVerdict.SILENCE);
    assertThat(net.take()).isEmpty();
    assertThat(lifecycle.nextMillis()).isEqualTo(5_000);

    lifecycle.onTime(5_000);
    assertThat(net.take()).containsExactly("cancel 1", "list BTCUSDT", "query 2");
    accepted();
  }

  @Test
  void noEndpointIsAskedMoreOftenThanAllowedAndNewOrdersWaitForQueries() {
    SendingRules rules = new SendingRules();
    int queries = 0;
    for (int i = 0; i < 450; i++) {
      accepted();
    }
    news.onConnectionLost();
    for (int now = 0; now <= 30_000; now++) {
      lifecycle.onTime(now);
      for (String sent : net.take()) {
        queries += sent.startsWith("query") ? 1 : 0;
        rules.add(endpointOf(sent), now);
      }
    }

    assertThat(rules.sentTooOften).isZero();
    assertThat(rules.mostInWindow).isEqualTo(500);
    assertThat(queries).isEqualTo(3 * 250);
    assertThat(submit()).isEqualTo(LimitVerdict.BACKLOG);
  }

  private static Endpoint endpointOf(String sent) {
    return switch (sent.substring(0, sent.indexOf(' '))) {
      case "submit" -> Endpoint.SUBMIT;
      case "cancel" -> Endpoint.CANCEL;
      case "query" -> Endpoint.QUERY;
      default -> Endpoint.LIST_OPEN;
    };
  }

  @Test
  void ordersAreHeldToTheLimitOfTheirEndpoint() {
    for (int i = 0; i < 500; i++) {
      news.onAccepted(accepted(), ID, 0, 1);
    }
    assertThat(submit()).isEqualTo(LimitVerdict.RATE);
    lifecycle.onTime(RequestLimits.WINDOW_MILLIS);
    accepted();
  }

  @Test
  void theKillSwitchCancelsWhatLivesAndLetsNothingElseOut() {
    long first = open();
    long second = accepted();
    net.take();
    lifecycle.kill();

    assertThat(net.take()).containsExactlyInAnyOrder("cancel " + first, "cancel " + second);
    assertThat(submit()).isEqualTo(LimitVerdict.KILL_SWITCH);
    lifecycle.onTime(RULES.retryMillis());
    assertThat(net.take()).containsExactlyInAnyOrder("cancel " + first, "cancel " + second);
  }

  @Test
  void cancellingTwiceSendsOneRequest() {
    long order = open();
    lifecycle.cancel(order);
    lifecycle.cancel(order);

    assertThat(net.take()).containsExactly("cancel 1");
  }

  @Test
  void anOrderThatTheListOfOpenOrdersLacksIsAskedFor() {
    long listed = open();
    open();
    lifecycle.onTime(100);
    news.onOpenOrder(listed, ReportedStatus.NEW, 0, 50);
    news.onOpenOrdersEnd(BITCOIN, 50);

    assertThat(net.take()).containsExactly("query 2");
  }

  @Test
  void anOrderOfAnEarlierSessionIsReportedAndLeftAlone() {
    byte[] id = {'o', 'l', 'd', '-', '1'};
    long sequence = news.sequenceOf(id, 0, id.length);
    news.onOpenOrder(sequence, ReportedStatus.NEW, 0, 50);

    assertThat(net.told).containsExactly("stranger");
    assertThat(net.sent).isEmpty();
  }
}
