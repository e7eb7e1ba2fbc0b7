package io.mexcbench.hotpath.execution.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.signal.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** News that are late, strange or wrong. */
class OrderNewsTest extends LifecycleFixture {
  private void end(OrderState end) {
    switch (end) {
      case REJECTED -> news.onRejected(1, 30_004);
      case ABSENT -> news.onQueriedAbsent(1, RULES.absenceProvenAfterMillis() + 1);
      default -> news.onNotSent(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "ABSENT", "NOT_SENT"})
  void aLateAcceptanceOfAnOrderThatShouldNotBeContradicts(OrderState end) {
    submit();
    end(end);
    news.onAccepted(1, new byte[0], 0, 0);
    assertThat(net.told).containsExactly("1 " + end + " 100", "1 contradicted");
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "ABSENT", "NOT_SENT"})
  void aLateCancelOfAnOrderThatShouldNotBeContradicts(OrderState end) {
    submit();
    end(end);
    news.onCancelAccepted(1);
    assertThat(net.told).containsExactly("1 " + end + " 100", "1 contradicted");
  }

  @Test
  void aLateAnswerAboutAFilledOrderDoesNotContradict() {
    submit();
    news.onReport(1, ReportedStatus.FILLED, 100);
    news.onAccepted(1, new byte[0], 0, 0);
    news.onCancelAccepted(1);
    assertThat(net.told).containsExactly("1 filled 100", "1 FILLED 0");
    assertThat(lifecycle.counters().contradictions()).isZero();
  }

  @Test
  void aLiveOrderMayBeDeniedForAsLongAsReadsLag() {
    submit();
    lifecycle.onTime(10);
    news.onReport(1, ReportedStatus.NEW, 0);
    lifecycle.onTime(700);
    news.onQueriedAbsent(1, 10 + RULES.readLagMillis());
    assertThat(lifecycle.counters().contradictions()).isZero();
    news.onQueriedAbsent(1, 11 + RULES.readLagMillis());
    assertThat(lifecycle.counters().contradictions()).isEqualTo(1);
  }

  @Test
  void anUnknownWordResolvesNoDoubt() {
    submit();
    news.onDoubt(1);
    net.take();
    news.onQueried(1, ReportedStatus.UNKNOWN, 0);

    assertThat(lifecycle.stateOf(1)).isEqualTo(OrderState.UNKNOWN);
    lifecycle.onTime(RULES.firstQueryMillis());
    assertThat(net.take()).containsExactly("query 1");
  }

  @Test
  void anUnknownNumberOfAnEventIsAskedAbout() {
    submit();
    news.onAccepted(1, new byte[0], 0, 0);
    net.take();
    news.onReport(1, ReportedStatus.UNKNOWN, 100);

    assertThat(lifecycle.stateOf(1)).isEqualTo(OrderState.ACKNOWLEDGED);
    assertThat(net.told).isEmpty();
    lifecycle.onTime(RULES.queryMillis());
    assertThat(net.take()).containsExactly("query 1");
  }

  @Test
  void aSilenceWithoutEndDoesNotEnd() {
    lifecycle.onTime(1);
    news.onRateLimited(Long.MAX_VALUE);
    lifecycle.onTime(Long.MAX_VALUE - 1);
    assertThat(submit()).isEqualTo(LimitVerdict.SILENCE);
  }

  @Test
  void aRefusalThatNamesNoTimeIsFollowedByTheSilenceOfTheRules() {
    news.onRateLimited(0);
    lifecycle.onTime(RULES.silenceMillis() - 1);
    assertThat(submit()).isEqualTo(LimitVerdict.SILENCE);
    lifecycle.onTime(RULES.silenceMillis());
    assertThat(submit()).isEqualTo(LimitVerdict.ACCEPTED);
  }

  @Test
  void whatFillsBeyondItsQuantityLeavesOtherOrdersOnOrder() {
    submit();
    submit();
    news.onReport(1, ReportedStatus.PARTIALLY_FILLED, 60);
    news.onReport(1, ReportedStatus.FILLED, 150);

    assertThat(limits.held(BITCOIN)).isEqualTo(150);
    assertThat(limits.onOrder(BITCOIN, Side.BUY)).isEqualTo(100);
  }

  @Test
  void anOrderThatEndedLongAgoIsForgottenNotUnsent() {
    OrderLifecycle small = lifecycle(limits(1));
    for (int order = 1; order <= 3; order++) {
      small.submit(intent, PRICE);
      small.news().onReport(order, ReportedStatus.FILLED, 100);
    }

    assertThat(small.stateOf(1)).isEqualTo(OrderState.FORGOTTEN);
    assertThat(small.stateOf(2)).isEqualTo(OrderState.FILLED);
  }

  @Test
  void theExchangesOwnIdentifierIsKept() {
    TrackedOrder order = new TrackedOrder(BITCOIN);
    order.begin(1, intent, 0);
    order.setExchangeId(new byte[] {'x', 'C', '7'}, 1, 2);
    byte[] out = new byte[3];

    assertThat(order.copyExchangeIdTo(out, 1)).isEqualTo(3);
    assertThat(out).containsExactly(0, 'C', '7');
  }
}
