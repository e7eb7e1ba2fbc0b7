package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.Requests;
import io.mexcbench.exchange.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which connections end, at every moment of a session, in virtual time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconnectTest {
  private static final long FIRST_ATTEMPT_MILLIS = 100;
  private static final long ACTIVE_MILLIS = 1_000;

  /** What else is going on when connections end. */
  private enum Moment {
    NOTHING_ELSE,
    SNAPSHOT_UNDER_WAY,
    ORDERS_WITHOUT_ANSWER,
    ORDER_ANSWER_LOST,
    /** The same has just happened, and connections are being opened again. */
    CONNECTING_AGAIN,
    PUSHES_STALLED
  }

  private int tests;
  private int losses;
  private long slowestAttemptMillis;
  private long slowestActiveMillis;
  private long booksTold;
  private long orders;

  private static List<Fault> ends() {
    return List.of(
        new Fault.Disconnect(Streams.ALL),
        new Fault.Disconnect(Streams.MARKET),
        new Fault.Disconnect(Streams.PRIVATE),
        new Fault.DisconnectMidFrame(0),
        new Fault.DisconnectMidFrame(1),
        new Fault.DisconnectMidFrame(60),
        new Fault.Restart(0),
        new Fault.Restart(700),
        new Fault.Restart(2_500),
        new Fault.ExpireListenKeys());
  }

  static Stream<Arguments> endsAndMoments() {
    List<Arguments> all = new ArrayList<>();
    for (Fault fault : ends()) {
      for (Moment moment : Moment.values()) {
        all.add(Arguments.of(fault, moment));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("endsAndMoments")
  void isBackAtOnceAndNothingIsToldTwice(Fault fault, Moment moment) {
    TradingRig rig = new TradingRig(ExchangeOptions.standard(), 7, 10);
    rig.untilReady(1_000);
    rig.pass(11_000);
    prepare(rig, moment);
    long faultMillis = rig.nowMillis;
    rig.fault(fault);
    long downMillis = fault instanceof Fault.Restart restart ? restart.downMillis() : 0;
    rig.pass(Math.max(downMillis, 250));
    rig.untilReady(ACTIVE_MILLIS);
    long activeMillis = rig.nowMillis - faultMillis - downMillis;
    slowestActiveMillis = Math.max(slowestActiveMillis, activeMillis);
    assertThat(activeMillis).isLessThanOrEqualTo(ACTIVE_MILLIS);
    assertThat(rig.network.losses.losses).isPositive();
    assertThat(rig.network.losses.slowestAttemptMillis).isLessThanOrEqualTo(FIRST_ATTEMPT_MILLIS);
    rig.pass(10_000).assertBooksAreThoseOfTheExchange();
    rig.end().assertOrderAndSilenceWereKept();
    count(rig);
  }

  private static void prepare(TradingRig rig, Moment moment) {
    switch (moment) {
      case NOTHING_ELSE -> rig.pass(0);
      case SNAPSHOT_UNDER_WAY ->
          rig.fault(new Fault.DelayReplies(Requests.SNAPSHOT, 1, 200))
              .fault(new Fault.DepthGap("BTCUSDT", 1))
              .pass(250);
      case ORDERS_WITHOUT_ANSWER ->
          rig.fault(new Fault.DelayReplies(Requests.SUBMIT, 5, 1_500)).pass(600);
      case ORDER_ANSWER_LOST -> rig.fault(new Fault.LostReply(Requests.SUBMIT, 2)).pass(600);
      case CONNECTING_AGAIN -> rig.fault(new Fault.Disconnect(Streams.ALL)).pass(70);
      case PUSHES_STALLED -> rig.fault(new Fault.StallPushes(150)).pass(100);
    }
  }

  private void count(TradingRig rig) {
    tests++;
    losses += rig.network.losses.losses;
    slowestAttemptMillis = Math.max(slowestAttemptMillis, rig.network.losses.slowestAttemptMillis);
    booksTold += rig.strategies.values().stream().mapToLong(strategy -> strategy.books).sum();
    orders += rig.assertOrdersAreThoseOfTheExchange();
  }

  @AfterAll
  void print() {
    System.out.printf(
        "reconnects: %d fault tests, %d lost connections, first attempt after %d ms at the latest,"
            + " active %d ms after the exchange could be reached at the latest, books told %d of"
            + " which late or twice 0, orders %d of which twice 0%n",
        tests, losses, slowestAttemptMillis, slowestActiveMillis, booksTold, orders);
  }

  @Test
  void thereAreFortyOrMore() {
    assertThat(endsAndMoments().count()).isGreaterThanOrEqualTo(40);
  }
}
