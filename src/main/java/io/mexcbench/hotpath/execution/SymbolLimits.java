package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;

/**
 * What one order of a symbol may be at most.
 *
 * @param quantityMax at the symbol's quantity scale
 * @param notionalMax price times quantity, at the symbol's price scale
 * @param bandBasisPoints how far a price may be from the reference price on either side, in
 *     hundredths of a percent of it
 */
public record SymbolLimits(Symbol symbol, long quantityMax, long notionalMax, int bandBasisPoints) {
  public SymbolLimits {
    requirePositive("largest quantity", quantityMax);
    requirePositive("largest notional", notionalMax);
    requirePositive("price band", bandBasisPoints);
  }

  private static void requirePositive(String what, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(what + " must be positive, got " + value);
    }
  }
}
