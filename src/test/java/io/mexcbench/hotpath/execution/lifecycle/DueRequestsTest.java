package io.mexcbench.hotpath.execution.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.hotpath.execution.ReportedStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent when not everything can be. */
class DueRequestsTest extends LifecycleFixture {
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
