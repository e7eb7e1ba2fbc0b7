package io.mexcbench.corpus;

import java.util.HexFormat;

/** Identifiers of 32 hex digits, as the exchange gives to symbols, coins and older orders. */
final class HexId {
  private HexId() {}

  static String of(Dice dice) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(dice.nextLong()) + hex.toHexDigits(dice.nextLong());
  }
}
