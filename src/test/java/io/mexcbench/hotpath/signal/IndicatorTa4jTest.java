package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every indicator against ta4j's with 32 decimal digits.
 *
 * <p>ta4j defines some otherwise: it begins its averages (EMA, and RSI, ATR and ADX with them) at
 * the first input, counts the first bar's range and a movement of 0 into the ADX, and has values
 * before a window is full. So the bars come after a standstill that both have forgotten alike, and
 * are compared where ours are defined. A market that has not moved is 50 for us, but an RSI of 0
 * and no %K at all for ta4j: there the 50 is checked instead. How ours start is compared with the
 * definitions in {@link IndicatorDefinitionTest}.
 */
class IndicatorTa4jTest {
  static final int STILL_BARS = 60;

  @ParameterizedTest
  @EnumSource(MarketShape.class)
  void everyIndicatorIsThatOfTa4j(MarketShape shape) {
    Ta4jComparison comparison = new Ta4jComparison();
    for (int seed = 1; seed <= Rounds.of(1, 20); seed++) {
      comparison.compare(MarketBar.afterStandstill(shape.bars(seed, 150), STILL_BARS));
    }
    comparison.print(shape.name());
    assertThat(comparison.tooFar()).isEmpty();
  }
}
