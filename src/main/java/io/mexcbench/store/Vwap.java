package io.mexcbench.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/**
 * What was traded in a window.
 *
 * @param volume at the symbol's quantity scale
 * @param turnover the sum of price times quantity, at both scales together
 */
public record Vwap(StoreSymbol symbol, long volume, BigInteger turnover) {
  /** The mean price weighted by volume, in whole units; empty if nothing was traded. */
  public Optional<BigDecimal> price() {
    if (volume == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new BigDecimal(turnover, symbol.priceScale())
            .divide(BigDecimal.valueOf(volume), MathContext.DECIMAL64));
  }
}
