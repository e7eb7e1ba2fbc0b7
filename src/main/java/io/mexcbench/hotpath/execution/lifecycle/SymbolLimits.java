package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.Symbol;

/**
 * What one order of a symbol may be at most, and what all of them together may come to.
 *
 * @param quantityMax at the symbol's quantity scale
 * @param notionalMax price times quantity, at the symbol's price scale
 * @param bandBasisPoints how far a price may be from the reference price on either side, in
 *     hundredths of a percent of it
 * @param longMax of what is held and on order to buy, at the symbol's quantity scale
 * @param shortMax the same for what was sold without being held; 0 on the spot market
 */
public record SymbolLimits(
    Symbol symbol,
    long quantityMax,
    long notionalMax,
    int bandBasisPoints,
    long longMax,
    long shortMax) {
  public SymbolLimits {
    requirePositive("largest quantity", quantityMax);
    requirePositive("largest notional", notionalMax);
    requirePositive("price band", bandBasisPoints);
    requirePositive("largest position", longMax);
    if (shortMax < 0) {
      throw new IllegalArgumentException(
          "largest short position must not be negative, got " + shortMax);
    }
  }

  /** Any position. */
  public SymbolLimits(Symbol symbol, long quantityMax, long notionalMax, int bandBasisPoints) {
    this(symbol, quantityMax, notionalMax, bandBasisPoints, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  private static void requirePositive(String what, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(what + " must be positive, got " + value);
    }
  }
}
