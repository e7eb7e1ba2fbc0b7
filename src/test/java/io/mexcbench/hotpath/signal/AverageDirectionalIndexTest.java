package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AverageDirectionalIndexTest {
  private static final int PERIOD = 14;

  private final AverageDirectionalIndex index = new AverageDirectionalIndex(PERIOD);

  /** Upwards, but for each fifth bar, and ends with a close at the middle of its bar. */
  private double trend() {
    double price = 93_000;
    for (int i = 0; i < 60; i++) {
      price += i % 5 == 0 ? -2 : 3;
      index.update(price + 1, price - 1, price);
    }
    return price;
  }

  private double oneSided() {
    return 100 * Math.abs(index.plus() - index.minus()) / (index.plus() + index.minus());
  }

  @Test
  void keepsItsDirectionsInAStandstill() {
    double price = trend();
    double ratio = index.plus() / index.minus();
    index.update(price, price, price);
    double plus = index.plus();
    double oneSided = oneSided();
    assertThat(oneSided).isBetween(30.0, 95.0);

    for (int i = 0; i < 20_000; i++) {
      index.update(price, price, price);
      assertThat(index.plus()).isCloseTo(plus, within(1e-6));
      assertThat(index.plus() / index.minus()).isCloseTo(ratio, within(1e-6));
    }
    assertThat(index.value()).isCloseTo(oneSided, within(1e-6));
  }

  /** The range goes on, the directions fade: what is one-sided in them stays all the same. */
  @Test
  void keepsItsValueWhileABarRepeats() {
    double price = trend();
    double oneSided = oneSided();

    for (int i = 0; i < 20_000; i++) {
      index.update(price + 1, price - 1, price);
    }
    assertThat(index.plus()).isBetween(0.0, 1e-20);
    assertThat(index.value()).isCloseTo(oneSided, within(1e-6));
  }

  @Test
  void followsTheMarketAgainAfterAStandstill() {
    double price = trend();
    for (int i = 0; i < 20_000; i++) {
      index.update(price, price, price);
    }
    for (int i = 1; i <= 500; i++) {
      index.update(price - i, price - i, price - i);
    }

    assertThat(index.minus()).isCloseTo(100, within(1e-6));
    assertThat(index.plus()).isCloseTo(0, within(1e-6));
    assertThat(index.value()).isCloseTo(100, within(1e-6));
  }

  @Test
  void isZeroInAMarketThatHasNotMoved() {
    for (int i = 0; i < 100; i++) {
      index.update(5, 5, 5);
    }

    assertThat(index.plus()).isZero();
    assertThat(index.minus()).isZero();
    assertThat(index.value()).isZero();
  }
}
