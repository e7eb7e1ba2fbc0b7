package io.mexcbench.exchange;

import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** Decimals as the exchange prints and reads them. */
final class Decimals {
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private Decimals() {}

  static String price(Symbol symbol, long price) {
    return text(BigDecimal.valueOf(price, symbol.priceScale()));
  }

  static String quantity(Symbol symbol, long quantity) {
    return text(BigDecimal.valueOf(quantity, symbol.quantityScale()));
  }

  /** Without trailing zeros and without exponent. */
  static String text(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** The value as a scaled long; empty if it has digits beyond the scale or does not fit. */
  static OptionalLong scaled(BigDecimal value, int scale) {
    BigDecimal units = value.movePointRight(scale).stripTrailingZeros();
    return units.scale() > 0 || units.abs().compareTo(LONG_MAX) > 0
        ? OptionalLong.empty()
        : OptionalLong.of(units.longValueExact());
  }
}
