package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTickTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 10, 1_000, 100_000_000, 1_000_000_000_000_000_000L})
  void dividesAsTheRemainderOperatorSays(long units) {
    PriceTick tick = PriceTick.COARSEST.finerFor(units);
    var random = new SplittableRandom(units);
    for (int i = 0; i < 100_000; i++) {
      long price = random.nextLong() >>> random.nextInt(63);
      if (random.nextBoolean()) {
        price -= price % units;
      }
      boolean isMultiple = units == 1 || (price >= 0 && price % units == 0);
      assertThat(tick.divides(price)).as("%d", price).isEqualTo(isMultiple);
      if (isMultiple) {
        assertThat(tick.count(price)).isEqualTo(price / units);
        assertThat(tick.price(price / units)).isEqualTo(price);
      }
    }
  }

  @Test
  void theFinerTickDividesBothPrices() {
    PriceTick tick = PriceTick.COARSEST.finerFor(6_150_000).finerFor(61_400);
    assertThat(tick.count(6_150_000)).isEqualTo(61_500);
    assertThat(PriceTick.COARSEST.ratioTo(tick)).isEqualTo(10_000_000_000_000_000L);
  }

  @Test
  void aNegativePriceNeedsTheFinestTick() {
    PriceTick tick = PriceTick.COARSEST.finerFor(-1_000);
    assertThat(tick.count(-1_000)).isEqualTo(-1_000);
  }
}
