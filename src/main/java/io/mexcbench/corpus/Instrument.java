package io.mexcbench.corpus;

import io.mexcbench.hotpath.market.Symbol;
import java.util.List;

/**
 * A symbol and how its market behaves.
 *
 * @param startTicks price at the start
 * @param tickUnits a tick in units of the symbol's price scale
 * @param depthsInMix its share of {@link Corpus#SIZE} depth messages of several symbols
 * @param quoteChanges how many of its quotes in a mix differ from the one before
 * @param levels levels per depth update, asks and bids together
 */
record Instrument(
    Symbol symbol,
    long startTicks,
    long tickUnits,
    int depthsInMix,
    int quoteChanges,
    Quantiles levels,
    List<QuantityShape> quantities) {

  String name() {
    return symbol.name();
  }

  long drawQuantity(Dice dice) {
    return QuantityShape.draw(quantities, symbol.quantityScale(), dice);
  }

  String price(long ticks) {
    return DecimalText.trimmed(ticks * tickUnits, symbol.priceScale());
  }

  String paddedPrice(long ticks) {
    return DecimalText.padded(ticks * tickUnits, symbol.priceScale());
  }

  String quantity(long units) {
    return DecimalText.trimmed(units, symbol.quantityScale());
  }

  String paddedQuantity(long units) {
    return DecimalText.padded(units, symbol.quantityScale());
  }
}
