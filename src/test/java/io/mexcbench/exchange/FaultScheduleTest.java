package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.exchange.FaultSchedule.Planned;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {
  @Test
  void plannedFaultsComeAtTheirTimes() {
    FaultSchedule schedule =
        new FaultSchedule(
            List.of(
                new Planned(2_000, new Fault.ClockSkew(7)),
                new Planned(1_000, new Fault.ClockSkew(5))));
    CoreFixture exchange = new CoreFixture(CoreFixture.options().withFaultSchedule(schedule));
    assertThat(skew(exchange)).isZero();
    exchange.advance(1_000);
    assertThat(skew(exchange)).isEqualTo(5);
    exchange.advance(999);
    assertThat(skew(exchange)).isEqualTo(5);
    exchange.advance(1);
    assertThat(skew(exchange)).isEqualTo(7);
  }

  private static long skew(CoreFixture exchange) {
    return exchange.get("/api/v3/time", "").json().get("serverTime").asLong() - exchange.nowMillis;
  }

  @Test
  void seedDecidesWhichFaultsComeAndWhen() {
    FaultSchedule schedule = FaultSchedule.seeded(5, 600_000, 1_000);
    assertThat(schedule).isEqualTo(FaultSchedule.seeded(5, 600_000, 1_000));
    assertThat(schedule).isNotEqualTo(FaultSchedule.seeded(6, 600_000, 1_000));
    assertThat(schedule.planned().size()).isBetween(500, 700);
    assertThat(schedule.planned()).allMatch(planned -> planned.afterMillis() < 600_000);
  }

  @Test
  void seededScheduleHoldsEveryKindButSuspension() {
    assertThat(
            FaultSchedule.seeded(5, 600_000, 1_000).planned().stream()
                .map(planned -> planned.fault().getClass().getSimpleName())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "Disconnect",
            "DisconnectMidFrame",
            "StallPushes",
            "DepthGap",
            "DepthReorder",
            "DuplicatePush",
            "DelayReplies",
            "TooManyRequests",
            "ErrorBeforeAccept",
            "ErrorAfterAccept",
            "LostReply",
            "ClockSkew",
            "Restart",
            "ExpireListenKeys");
  }

  @Test
  void exchangeLivesThroughTenMinutesOfFaults() {
    CoreFixture exchange =
        new CoreFixture(
            CoreFixture.options().withFaultSchedule(FaultSchedule.seeded(5, 600_000, 1_000)));
    String depth = "spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT";
    CoreFixture.Client client = exchange.connect().subscribe(depth);
    for (int i = 0; i < 610; i++) {
      if (!client.outlet.isOpen() && !exchange.core.isDown(exchange.nowMillis)) {
        client = exchange.connect().subscribe(depth);
      }
      exchange.limit("BUY", "1", "100", "a" + i);
      exchange.advance(1_000);
    }
    assertThat(exchange.core.counters().faults()).isGreaterThan(500);
    assertThat(exchange.core.counters().requests()).isGreaterThan(300);
    assertThat(exchange.core.counters().connections()).isGreaterThan(20);
  }

  @Test
  void nothingComesBeforeTheStart() {
    assertThatThrownBy(() -> new Planned(-1, new Fault.ClockSkew(1)))
        .hasMessage("a fault cannot come before the start, got -1 ms");
    assertThatThrownBy(() -> FaultSchedule.seeded(1, 1, 0))
        .hasMessage("gap must be positive, got 0 ms");
  }
}
