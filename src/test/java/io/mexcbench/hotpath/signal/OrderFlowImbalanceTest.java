package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFlowImbalanceTest {
  private static double after(long bid, long bidQuantity, long ask, long askQuantity) {
    OrderFlowImbalance flow = new OrderFlowImbalance(1);
    flow.update(100, 7, 102, 5);
    flow.update(bid, bidQuantity, ask, askQuantity);
    return flow.value();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 7, 102, 5, 0, nothing changed",
    "100, 9, 102, 5, 2, bid grew",
    "100, 4, 102, 5, -3, bid shrank",
    "101, 3, 102, 5, 3, bid rose",
    "99, 8, 102, 5, -7, bid fell",
    "100, 7, 102, 9, -4, ask grew",
    "100, 7, 102, 1, 4, ask shrank",
    "100, 7, 101, 2, -2, ask fell",
    "100, 7, 103, 8, 5, ask rose",
    "101, 3, 103, 8, 8, both rose"
  })
  void countsWhatCameAndWent(
      long bid, long bidQuantity, long ask, long askQuantity, double expected, String what) {
    assertThat(after(bid, bidQuantity, ask, askQuantity)).as(what).isEqualTo(expected);
  }

  /** The sum of the four terms of the paper, in integers. */
  private static BigInteger event(Tick before, Tick now) {
    BigInteger event = BigInteger.ZERO;
    if (now.bid() >= before.bid()) {
      event = event.add(BigInteger.valueOf(now.bidQuantity()));
    }
    if (now.bid() <= before.bid()) {
      event = event.subtract(BigInteger.valueOf(before.bidQuantity()));
    }
    if (now.ask() <= before.ask()) {
      event = event.subtract(BigInteger.valueOf(now.askQuantity()));
    }
    if (now.ask() >= before.ask()) {
      event = event.add(BigInteger.valueOf(before.askQuantity()));
    }
    return event;
  }

  @Test
  void isExactlyTheSumOfTheLastEvents() {
    int period = 50;
    List<Tick> ticks = Tick.walk(5, Rounds.of(200_000, 2_000_000));
    OrderFlowImbalance flow = new OrderFlowImbalance(period);
    Deque<BigInteger> events = new ArrayDeque<>();
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < ticks.size(); i++) {
      Tick tick = ticks.get(i);
      flow.update(tick.bid(), tick.bidQuantity(), tick.ask(), tick.askQuantity());
      if (i > 0) {
        events.addLast(event(ticks.get(i - 1), tick));
        sum = sum.add(events.getLast());
      }
      if (events.size() > period) {
        sum = sum.subtract(events.removeFirst());
      }
      assertThat(flow.isReady()).isEqualTo(i >= period);
      if (flow.isReady() && flow.value() != sum.doubleValue()) {
        throw new AssertionError("at " + i + ": " + flow.value() + ", not " + sum);
      }
    }
    System.out.printf("checked %d order flows: all of them exact%n", ticks.size() - period);
  }

  @Test
  void isANumberForTheLargestQuantities() {
    OrderFlowImbalance flow = new OrderFlowImbalance(3);
    for (int i = 0; i < 10; i++) {
      flow.update(100 + i, Long.MAX_VALUE, 102 + i, Long.MAX_VALUE);
    }

    assertThat(flow.value()).isEqualTo(6 * 0x1p63);
  }

  @Test
  void refusesToBeReadBeforeItsWarmUpIsOver() {
    OrderFlowImbalance flow = new OrderFlowImbalance(1);
    flow.update(100, 1, 101, 1);

    assertThat(flow.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(flow::value);
  }

  @Test
  void refusesANegativeQuantity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderFlowImbalance(1).update(100, 1, 101, -2))
        .withMessage("quantities must not be negative, got 1 and -2");
  }

  @Test
  void updatesWithoutAllocation() {
    OrderFlowImbalance flow = new OrderFlowImbalance(20);
    int[] next = {0};

    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> flow.update(100, next[0]++ & 1_023, 102 + (next[0] & 1), 3));

    assertThat(bytes).isZero();
    assertThat(flow.value()).isFinite();
  }
}
